package org.truce.formats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// All figures are those of [Example].
class CsvTest {
    @Test
    void quotesWhatRfc4180WantsQuoted() {
        Csv csv = new Csv(List.of("a", "b"));
        csv.row(List.of("plain", "with, comma"));
        csv.row(List.of("with \"quotes\"", "two\nlines"));
        assertThat(csv.text()).isEqualTo("""
            a,b
            plain,"with, comma"
            "with ""quotes\""","two
            lines"
            """);
    }

    @Test
    void refusesRowsOfAnotherLength() {
        Csv csv = new Csv(List.of("a", "b"));
        assertThatThrownBy(() -> csv.row(List.of("alone"))).hasMessage("1 cells in 2 columns: [alone].");
    }

    @Test
    void gapHasARowForEveryFigure() {
        List<String> lines =
                GapCsv.of(Example.CASE, List.of(Example.gap(true))).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("agreement,measure,parties,issue,statements,detail,value,low,high");
        assertThat(lines)
                .allMatch(line -> line.split(",", -1).length == 9)
                .contains(
                        "settlement,concessions,down,water,,unspoken,0.41,0.4,0.42",
                        "settlement,informationGap,up down,,,,0.04,0.01,0.07",
                        "settlement,keyStatements,up down,,d-1,varianceReduction,0.63,,",
                        "settlement,margin,up down,,,q05,-0.25,,")
                .anyMatch(line -> line.startsWith("settlement,unblockingSets,up down,,d-1,agreementExists,0.7,"))
                .anyMatch(line -> line.startsWith("settlement,between,up,,,agreementExists,0.99,"));
        // 1 + 2 crossed + 5 quantiles + 1 + 2 blocking + 1 set + 4 concessions + 4 of the statement + 6 between + 3
        assertThat(lines).hasSize(1 + 29);
    }

    @Test
    void dealsHaveARowForEveryDealProposalAndNearestDeal() {
        List<String> lines =
                DealsCsv.of(Example.CASE, List.of(Example.deals(true))).lines().toList();
        assertThat(lines)
                .containsExactly(
                        "agreement,list,proposal,rank,changes,joint,low,high,efficient-share,worst-off-median,possible,"
                                + "is-agreement,broken-by,accepts:up,accepts:down,issue:dam,issue:water",
                        "settlement,deals,,1,,0.52,0.5,0.54,0.7,0.05000000000000002,true,true,,0.9,0.58,dam,half",
                        "settlement,deals,,2,,0.37,0.34,0.4,0.8,-0.14999999999999997,true,true,d-1,0.95,0.39,dam,"
                                + "nothing",
                        "settlement,proposals,draft,,0,0.37,0.34,0.4,0.8,-0.14999999999999997,true,true,d-1,0.95,"
                                + "0.39,dam,nothing",
                        "settlement,nearest,draft,1,1,0.52,0.5,0.54,0.7,0.05000000000000002,true,true,,0.9,0.58,dam,"
                                + "half");
    }

    @Test
    void roadmapsHaveARowForEveryPartyAtEveryStage() {
        List<String> lines = RoadmapCsv.of(Example.CASE, List.of(Example.roadmap(true)))
                .lines()
                .toList();
        assertThat(lines.getFirst())
                .startsWith("agreement,stage,reached,reached-low,reached-high,if-reached,")
                .endsWith(",prefers-to-falling-back,goes-on-if-reached,issue:dam,issue:water");
        assertThat(lines).hasSize(1 + 2 * 2).allMatch(line -> line.split(",", -1).length == 25);
        assertThat(lines.get(1))
                .isEqualTo("settlement,1,0.37,0.34,0.4,0.37,0.34,0.4,up,true,0.1,0.0,0.2,0.11,-0.1,0.30000000000000004,"
                        + "0.060000000000000005,-0.19999999999999998,0.4,0.07,0.95,0.96,0.95,dam,nothing");
        assertThat(lines.get(4)).startsWith("settlement,2,0.3,0.28,0.32,0.81,0.79,0.83,down,false,-0.05,");
        assertThat(lines.get(4)).endsWith(",0.07,0.58,0.59,,dam,half");
    }
}
