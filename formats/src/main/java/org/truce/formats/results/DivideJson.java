package org.truce.formats.results;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.divide.AdjustedWinner;
import org.truce.divide.AdjustedWinner.Split;
import org.truce.divide.Division;
import org.truce.domain.Fractions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A division as JSON (`docs/schema/divide.schema.json`). Numbers are texts, since they are exact: `"2/15"`.
/// Lists of two are in the order of `parties`.
public final class DivideJson {
    private DivideJson() {}

    /// @param sha256 of the division file
    public static ObjectNode of(Division division, AdjustedWinner winner, String version, String sha256) {
        ObjectNode tree = Json.object();
        tree.put("title", division.title());
        tree.set("parties", Json.texts(division.parties()));
        List<ObjectNode> items = new ArrayList<>();
        for (int i = 0; i < division.items().size(); i++) {
            ObjectNode item = Json.object().put("item", division.items().get(i).name());
            item.put("indivisible", division.items().get(i).indivisible());
            item.set("points", numbers(winner.points().get(i)));
            item.set("shares", shares(winner, i));
            items.add(item);
        }
        tree.set("items", Json.array(items));
        tree.set("totals", numbers(winner.totals()));
        if (winner.split().isPresent()) {
            Split split = winner.split().get();
            ObjectNode node = tree.putObject("split")
                    .put("item", division.items().get(split.item()).name())
                    .put("indivisible", division.items().get(split.item()).indivisible());
            node.set("shares", shares(winner, split.item()));
            node.set("totalsIfToFirst", numbers(split.ifToFirst()));
            node.set("totalsIfToSecond", numbers(split.ifToSecond()));
        } else {
            tree.putNull("split");
        }
        tree.put("ahead", division.parties().get(winner.ahead()));
        tree.set("before", numbers(winner.before()));
        tree.set(
                "transfers",
                Json.array(winner.transfers().stream()
                        .map(transfer -> Json.object()
                                .put(
                                        "item",
                                        division.items().get(transfer.item()).name())
                                .put("ratio", Fractions.text(transfer.ratio()))
                                .put("share", Fractions.text(transfer.share())))
                        .toList()));
        tree.putObject("proof")
                .put("envyFree", winner.isProven())
                .put("equitable", winner.isProven())
                .put("efficient", winner.isProven())
                .put("weight", Fractions.text(winner.weight()));
        tree.putObject("provenance")
                .put("version", version)
                .put("method", "Adjusted Winner (Brams and Taylor 1996), exact fractions")
                .put("sha256", sha256);
        return tree;
    }

    private static JsonNode shares(AdjustedWinner winner, int item) {
        BigFraction first = winner.firstShares().get(item);
        return numbers(List.of(first, BigFraction.ONE.subtract(first)));
    }

    private static JsonNode numbers(List<BigFraction> numbers) {
        return Json.texts(numbers.stream().map(Fractions::text).toList());
    }
}
