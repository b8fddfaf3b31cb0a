package org.truce.reference;

import java.util.ArrayList;
import java.util.List;
import org.truce.reference.ReferenceResult.Base;
import org.truce.reference.ReferenceResult.CoxDescription;
import org.truce.survival.CoxFit;
import org.truce.survival.CoxRegression;
import org.truce.survival.Subject;

/// Attributes as columns of numbers: a flag is 0 or 1, a text a column of 0 and 1 for each of its values but
/// the most frequent.
///
/// @param incomplete agreements left out because a value is missing
record Covariates(List<Subject> subjects, List<double[]> rows, List<String> names, int incomplete, List<Base> bases) {
    static Covariates of(AgreementData data, List<PastAgreement> members, List<Integer> attributes) {
        List<PastAgreement> complete = members.stream()
                .filter(a -> attributes.stream().noneMatch(k -> a.values().get(k) instanceof Value.Missing))
                .toList();
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<Base> bases = new ArrayList<>();
        for (int attribute : attributes) {
            String name = data.attributes().get(attribute).name();
            List<Value> values =
                    complete.stream().map(a -> a.values().get(attribute)).toList();
            if (data.attributes().get(attribute).kind() != Attribute.Kind.TEXT) {
                names.add(name);
                columns.add(values.stream().mapToDouble(Covariates::number).toArray());
                continue;
            }
            List<String> texts = data.listTexts(attribute).stream()
                    .filter(text -> values.contains(new Value.Text(text)))
                    .toList();
            texts.stream().limit(1).forEach(text -> bases.add(new Base(name, text)));
            for (String text : texts.stream().skip(1).toList()) {
                names.add(name + ": " + text);
                columns.add(values.stream()
                        .mapToDouble(value -> value.equals(new Value.Text(text)) ? 1 : 0)
                        .toArray());
            }
        }
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < complete.size(); i++) {
            int row = i;
            rows.add(columns.stream().mapToDouble(column -> column[row]).toArray());
        }
        return new Covariates(
                complete.stream()
                        .map(a -> new Subject(a.years().orElseThrow(), a.ended(), a.group()))
                        .toList(),
                rows,
                names,
                members.size() - complete.size(),
                bases);
    }

    private static double number(Value value) {
        return switch (value) {
            case Value.Flag(boolean present) -> present ? 1 : 0;
            case Value.Quantity(double amount) -> amount;
            case Value.Text _, Value.Missing _ -> throw new IllegalStateException("%s is no number.".formatted(value));
        };
    }

    CoxDescription describe() {
        if (names.isEmpty()) {
            return new CoxDescription(
                    new CoxFit.NotFitted(
                            CoxFit.Reason.DEPENDENT,
                            bases.stream().map(Base::attribute).toList()),
                    incomplete,
                    bases);
        }
        return new CoxDescription(CoxRegression.of(subjects, rows.toArray(double[][]::new), names), incomplete, bases);
    }
}
