package org.truce.formats.results;

import java.util.List;
import java.util.Optional;
import org.truce.reference.AgreementData;
import org.truce.reference.AttributeSummary;
import org.truce.reference.PastAgreement;
import org.truce.reference.ReferenceResult;
import org.truce.reference.ReferenceResult.Comparison;
import org.truce.reference.ReferenceResult.CoxDescription;
import org.truce.reference.ReferenceResult.Line;
import org.truce.survival.CoxFit;
import org.truce.survival.LogRank;
import org.truce.survival.SurvivalCurve.Standing;
import org.truce.worlds.Estimate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What became of comparable agreements, as JSON (`docs/schema/reference.schema.json`).
public final class ReferenceJson {
    private static final String METHOD =
            "Kaplan-Meier; 95 % pointwise intervals by Greenwood's variance and the log-log transform (Kalbfleisch and"
                + " Prentice 2002), Wilson's before the first end; clustered intervals by the infinitesimal jackknife;"
                + " log-rank test, and the score test robust to clusters; Cox regression with Efron's ties and errors"
                + " robust to clusters";

    private ReferenceJson() {}

    /// @param warning against reading it as what a clause does
    public static ObjectNode of(
            AgreementData data, ReferenceResult result, String warning, ReferenceProvenance provenance) {
        ObjectNode tree = Json.object();
        tree.put("data", data.title());
        tree.set("credit", credit(data));
        tree.put("warning", warning);
        tree.set("class", line(result.chosen(), result.years()));
        if (result.contrast().isPresent()) {
            ReferenceResult.Contrast contrast = result.contrast().get();
            tree.set("against", line(contrast.other(), result.years()));
            tree.put("complement", contrast.complement());
            tree.set("logRank", comparison(contrast.comparison()));
        } else {
            tree.putNull("against").putNull("complement").putNull("logRank");
        }
        tree.set("cox", result.cox().<JsonNode>map(ReferenceJson::cox).orElse(nothing()));
        tree.putObject("provenance")
                .put("version", provenance.version())
                .put("method", METHOD)
                .put("file", provenance.file())
                .put("sha256", provenance.sha256());
        return tree;
    }

    /// The attributes of a data set (`docs/schema/attributes.schema.json`).
    public static ObjectNode attributes(AgreementData data) {
        ObjectNode tree = Json.object().put("data", data.title());
        tree.set("credit", credit(data));
        tree.put("agreements", data.agreements().size());
        tree.set(
                "attributes",
                Json.array(AttributeSummary.list(data).stream()
                        .map(ReferenceJson::attribute)
                        .toList()));
        return tree;
    }

    private static ObjectNode attribute(AttributeSummary summary) {
        ObjectNode node = Json.object().put("attribute", summary.attribute().name());
        node.set("aliases", Json.texts(summary.attribute().aliases()));
        node.put("meaning", summary.attribute().meaning())
                .put("kind", Ids.of(summary.attribute().kind()))
                .put("known", summary.known());
        switch (summary.range()) {
            case AttributeSummary.Range.Flags(int present) -> node.put("present", present);
            case AttributeSummary.Range.Numbers(double least, double greatest) -> {
                node.set("least", Json.number(least));
                node.set("greatest", Json.number(greatest));
            }
            case AttributeSummary.Range.Texts(List<String> texts) -> node.set("values", Json.texts(texts));
            case AttributeSummary.Range.Nothing() -> {}
        }
        return node;
    }

    static JsonNode credit(AgreementData data) {
        return data.credit()
                .<JsonNode>map(credit -> {
                    ObjectNode node = Json.object()
                            .put("source", credit.source())
                            .put("licence", credit.licence())
                            .put("licenceUrl", credit.licenceUrl())
                            .put("changes", credit.changes());
                    node.set("citations", Json.texts(credit.citations()));
                    return node;
                })
                .orElse(nothing());
    }

    private static ObjectNode line(Line line, List<Double> years) {
        ObjectNode node = Json.object()
                .put("criterion", line.members().words())
                .put("agreements", line.members().members().size())
                .put("undated", line.members().undated())
                .put("unknown", line.members().unknown())
                .put("ended", line.curve().map(curve -> curve.ended()).orElse(0))
                .put("groups", line.curve().map(curve -> curve.clusters()).orElse(0));
        node.set(
                "standing",
                Json.array(years.stream()
                        .map(year -> standing(year, line.curve().flatMap(curve -> curve.findAt(year))))
                        .toList()));
        node.set(
                "curve",
                Json.array(line.curve().stream()
                        .flatMap(curve -> curve.steps().stream())
                        .map(step -> {
                            ObjectNode one = Json.object();
                            one.set("years", Json.number(step.years()));
                            one.put("atRisk", step.atRisk()).put("ended", step.ended());
                            estimate(one, step.standing());
                            one.set("standardError", Json.number(step.standardError()));
                            one.set("clustered", interval(step.clustered()));
                            return one;
                        })
                        .toList()));
        node.set(
                "ids",
                Json.texts(
                        line.members().members().stream().map(PastAgreement::id).toList()));
        return node;
    }

    /// With nulls where no agreement was seen so long.
    private static ObjectNode standing(double years, Optional<Standing> standing) {
        ObjectNode node = Json.object();
        node.set("years", Json.number(years));
        if (standing.isPresent()) {
            node.put("atRisk", standing.get().atRisk())
                    .put("ended", standing.get().endedSoFar());
            estimate(node, standing.get().share());
            node.set("clustered", interval(standing.get().clustered()));
        } else {
            node.put("atRisk", 0)
                    .putNull("ended")
                    .putNull("value")
                    .putNull("low")
                    .putNull("high")
                    .putNull("clustered");
        }
        return node;
    }

    private static void estimate(ObjectNode node, Estimate estimate) {
        node.set("value", Json.number(estimate.value()));
        node.set("low", Json.number(estimate.low()));
        node.set("high", Json.number(estimate.high()));
    }

    private static JsonNode interval(Optional<Estimate> estimate) {
        return estimate.<JsonNode>map(e -> {
                    ObjectNode node = Json.object();
                    node.set("low", Json.number(e.low()));
                    node.set("high", Json.number(e.high()));
                    return node;
                })
                .orElse(nothing());
    }

    private static ObjectNode comparison(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Tested(LogRank test) -> {
                ObjectNode node = Json.object().put("status", "tested");
                node.set("chiSquared", Json.number(test.statistic()));
                node.put("degrees", test.degrees());
                node.set("p", Json.number(test.probability()));
                node.set("clusteredP", Json.number(test.clustered().orElse(Double.NaN)));
                node.set(
                        "groups",
                        Json.array(test.groups().stream()
                                .map(group -> {
                                    ObjectNode one = Json.object()
                                            .put("agreements", group.subjects())
                                            .put("observed", group.observed());
                                    one.set("expected", Json.number(group.expected()));
                                    return one;
                                })
                                .toList()));
                yield node;
            }
            case Comparison.Overlapping(int shared) ->
                Json.object().put("status", "overlapping").put("shared", shared);
            case Comparison.Empty() -> Json.object().put("status", "empty");
            case Comparison.NothingEnded() -> Json.object().put("status", "nothing-ended");
        };
    }

    private static ObjectNode cox(CoxDescription description) {
        ObjectNode node = Json.object();
        node.put("incomplete", description.incomplete());
        node.set(
                "bases",
                Json.array(description.bases().stream()
                        .map(base ->
                                Json.object().put("attribute", base.attribute()).put("value", base.value()))
                        .toList()));
        switch (description.fit()) {
            case CoxFit.Fitted fit -> {
                node.put("status", "fitted")
                        .put("agreements", fit.subjects())
                        .put("ended", fit.ended())
                        .put("groups", fit.clusters())
                        .put("ties", "efron");
                node.set("logLikelihood", Json.number(fit.logLikelihood()));
                node.set("nullLogLikelihood", Json.number(fit.nullLogLikelihood()));
                node.set("p", Json.number(fit.probability()));
                node.set(
                        "coefficients",
                        Json.array(fit.coefficients().stream()
                                .map(ReferenceJson::coefficient)
                                .toList()));
            }
            case CoxFit.NotFitted(CoxFit.Reason reason, List<String> covariates) -> {
                node.put("status", Ids.of(reason));
                node.set("covariates", Json.texts(covariates));
            }
        }
        return node;
    }

    private static ObjectNode coefficient(CoxFit.Coefficient coefficient) {
        ObjectNode node = Json.object().put("covariate", coefficient.covariate());
        node.set("value", Json.number(coefficient.value()));
        node.set("standardError", Json.number(coefficient.standardError()));
        node.set("robustError", Json.number(coefficient.robustError()));
        ObjectNode ratio = node.putObject("hazardRatio");
        estimate(ratio, coefficient.hazardRatio());
        return node;
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }
}
