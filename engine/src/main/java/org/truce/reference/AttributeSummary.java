package org.truce.reference;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/// What a data set holds of an attribute.
///
/// @param known agreements for which it is known
/// @param range what its values are
public record AttributeSummary(Attribute attribute, int known, Range range) {
    /// What values there are.
    public sealed interface Range {
        /// @param present agreements that have it
        record Flags(int present) implements Range {}

        record Numbers(double least, double greatest) implements Range {}

        /// @param texts the most frequent first
        record Texts(List<String> texts) implements Range {
            public Texts {
                texts = List.copyOf(texts);
            }
        }

        /// No agreement has a value.
        record Nothing() implements Range {}
    }

    /// In the order of the data.
    public static List<AttributeSummary> list(AgreementData data) {
        return IntStream.range(0, data.attributes().size())
                .mapToObj(k -> of(data, k))
                .toList();
    }

    private static AttributeSummary of(AgreementData data, int k) {
        List<Value> values = data.agreements().stream()
                .map(a -> a.values().get(k))
                .filter(value -> !(value instanceof Value.Missing))
                .toList();
        Attribute attribute = data.attributes().get(k);
        Range range = values.isEmpty()
                ? new Range.Nothing()
                : switch (attribute.kind()) {
                    case FLAG ->
                        new Range.Flags((int) values.stream()
                                .filter(new Value.Flag(true)::equals)
                                .count());
                    case NUMBER -> {
                        DoubleSummaryStatistics numbers = values.stream()
                                .mapToDouble(value -> ((Value.Quantity) value).amount())
                                .summaryStatistics();
                        yield new Range.Numbers(numbers.getMin(), numbers.getMax());
                    }
                    case TEXT -> new Range.Texts(data.listTexts(k));
                };
        return new AttributeSummary(attribute, values.size(), range);
    }
}
