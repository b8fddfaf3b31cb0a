package org.truce.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.truce.domain.Domain;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// The frontier with the solutions as a picture that needs no other file: plane panels for two and three
/// parties ([FrontierPanels]), an axis for each party where there are more ([FrontierAxes]). Solutions differ
/// by shape; colour says nothing. The same result gives the same bytes.
public final class FrontierPicture {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, FrontierPicture.class.getClassLoader(), FrontierPicture.class.getPackageName());

    /// Parties that planes can show.
    private static final int MOST_IN_PLANES = 3;

    private FrontierPicture() {}

    /// @param result of the domain
    /// @return the whole SVG file, in UTF-8
    public static byte[] svg(Domain domain, SolveResult result) {
        StringOutput picture = new StringOutput(1 << 16);
        if (domain.profiles().size() <= MOST_IN_PLANES) {
            TEMPLATES.render("frontierPanels.jte", FrontierPanels.of(domain, result), picture);
        } else {
            TEMPLATES.render("frontierAxes.jte", FrontierAxes.of(domain, result), picture);
        }
        return picture.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A solution as it is drawn.
    record Mark(Kind kind, String name) {
        static List<Mark> of(SolveResult result) {
            List<Mark> marks = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                if (result.solution(kind) instanceof Solution.Agreed) {
                    marks.add(new Mark(kind, SolveFindings.name(kind)));
                }
            }
            return marks;
        }
    }

    static String title(Domain domain) {
        return Labels.brief(Labels.plain(domain.name()), 60) + ": the efficient frontier";
    }

    /// What a reader who cannot see the picture needs to know.
    static String description(Domain domain, SolveResult result, String shown) {
        SolveFindings said = new SolveFindings(domain, result);
        StringBuilder text = new StringBuilder(said.headline());
        for (Kind kind : Kind.values()) {
            if (kind != Kind.NASH && result.solution(kind) instanceof Solution.Agreed agreed) {
                text.append(
                        " The %s solution gives %s.".formatted(SolveFindings.name(kind), said.shares(agreed.point())));
            }
        }
        return text.append(' ').append(shown).toString();
    }

    /// Evenly over the whole, with the first and the last.
    static List<Point> spread(List<Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        List<Point> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(points.get((int) Math.round(i * (points.size() - 1.0) / (most - 1))));
        }
        return some;
    }

    /// "All 18 efficient results are drawn."
    static String drawn(SolveResult result, int drawn) {
        int all = result.frontier().points().size();
        String bound = result.frontier().certainty() instanceof Certainty.Exact
                ? ""
                : " The frontier is not exact; the bound stands in the answer.";
        return (drawn == all
                        ? "Drawn: " + Figures.count(all, "efficient result", "efficient results") + ", which are all."
                        : "Drawn: %s of %s efficient results, spread over the whole."
                                .formatted(Figures.count(drawn), Figures.count(all)))
                + bound;
    }

    /// From the least to the greatest of the utilities drawn and the worth of no agreement.
    static Scale scale(SolveResult result, int party, double start, double end) {
        double low = result.parties().get(party).reservation();
        double high = low;
        for (Point point : result.frontier().points()) {
            low = Math.min(low, point.utilities().get(party));
            high = Math.max(high, point.utilities().get(party));
        }
        double least = Math.max(1e-6, Math.abs(high) * 1e-6);
        return new Scale(low, high - low > least ? high : low + least, start, end);
    }
}
