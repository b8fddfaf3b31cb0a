package org.truce.reading.what;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.truce.reading.attribution.Attitude;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.text.Text;

/// Trains the classifier of kinds on the project's own sentences. Deterministic.
final class KindTraining {
    private static final double PENALTY = 3;
    private static final int ITERATIONS = 100;
    private static final int SEEN_AT_LEAST = 2;

    /// A sentence and its kind, or [Kinds#NONE].
    record Example(String kind, String sentence, Features features, List<Attitude> attitudes) {}

    private KindTraining() {}

    static List<Example> examples() {
        return Patterns.lines("sentences.tsv").stream()
                .skip(1)
                .parallel()
                .map(KindTraining::example)
                .toList();
    }

    private static Example example(String line) {
        String[] columns = line.split("\t", -1);
        List<Attitude> attitudes = Attributions.find(Text.of(columns[2])).stream()
                .limit(1)
                .map(Attribution::attitude)
                .toList();
        return new Example(
                columns[0], columns[2], Features.of(columns[2], attitudes, Embeddings.of(columns[2])), attitudes);
    }

    static MaxentModel train(List<Example> examples) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, PENALTY);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, SEEN_AT_LEAST);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        Map<String, String> report = new HashMap<>();
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, report);
        List<Event> events = new ArrayList<>();
        examples.forEach(e -> events.add(
                new Event(e.kind(), e.features().names(), e.features().values())));
        try {
            return trainer.train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(MaxentModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            new BinaryQNModelWriter((AbstractModel) model, out).persist();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
