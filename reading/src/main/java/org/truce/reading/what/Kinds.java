package org.truce.reading.what;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.MaxentModel;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attitude;

/// Which kind of statement a sentence makes: multinomial logistic regression on [Features], with a penalty on
/// squared weights, trained on the sentences beside this class. Thread-safe; the weights are loaded when
/// first needed.
final class Kinds {
    static final String MODEL = "kinds.bin.gz";
    /// What the sentences are labelled with that make no statement.
    static final String NONE = "none";
    /// The penalty makes raw probabilities too modest; by Platt scaling (1999) on held-out sentences.
    static final double INTERCEPT = .74;

    static final double SLOPE = 1.25;

    private Kinds() {}

    /// @param kind empty if the sentence makes no statement
    /// @param probability calibrated, that the kind is right
    record Guess(Optional<Statement.Kind> kind, double probability) {}

    static Guess of(String sentence, List<Attitude> attitudes) {
        return of(Loaded.MODEL, sentence, attitudes);
    }

    static Guess of(MaxentModel model, String sentence, List<Attitude> attitudes) {
        Features features = Features.of(sentence, attitudes, Embeddings.of(sentence));
        double[] shares = model.eval(features.names(), features.values());
        int best = 0;
        for (int k = 1; k < shares.length; k++) {
            best = shares[k] > shares[best] ? k : best;
        }
        String outcome = model.getOutcome(best);
        Optional<Statement.Kind> kind = outcome.equals(NONE)
                ? Optional.empty()
                : Optional.of(Statement.Kind.valueOf(outcome.toUpperCase(Locale.ROOT)));
        return new Guess(kind, calibrated(shares[best]));
    }

    static double calibrated(double share) {
        double clamped = Math.clamp(share, 1e-6, 1 - 1e-6);
        return 1 / (1 + Math.exp(-(INTERCEPT + SLOPE * Math.log(clamped / (1 - clamped)))));
    }

    static AbstractModel read(InputStream in) throws IOException {
        return new BinaryQNModelReader(new DataInputStream(in)).getModel();
    }

    private static final class Loaded {
        private static final MaxentModel MODEL = load();

        private static MaxentModel load() {
            try (InputStream in = Kinds.class.getResourceAsStream(Kinds.MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the model %s is not on the class path".formatted(Kinds.MODEL));
                }
                return read(new GZIPInputStream(in));
            } catch (IOException e) {
                throw new UncheckedIOException("the model %s cannot be read".formatted(Kinds.MODEL), e);
            }
        }
    }
}
