package org.truce.reading.what;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What sentences mean, as points on a sphere: the nearer, the more alike.
///
/// The model is bge-small-en-v1.5 (Xiao et al. 2023) with 8-bit weights, as the artifact of LangChain4j ships
/// it; it runs in this process and asks no network. A sentence runs alone on one thread, because the model's
/// rounding depends on what runs beside it: so the same sentence always gives the same point. Thread-safe;
/// loaded when first needed.
final class Embeddings {
    /// Coordinates of a point.
    static final int DIMENSIONS = 384;

    private static final String MODEL_FILE = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int MOST_PIECES = 256;

    private Embeddings() {}

    /// Points last asked for: what texts repeat, and what is looked at twice.
    private static final int KEPT = 512;

    private static final Map<String, float[]> LAST =
            Collections.synchronizedMap(new LinkedHashMap<>(2 * KEPT, .75F, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                    return size() > KEPT;
                }
            });

    /// Loads the model, unless it is there.
    static void load() {
        Objects.requireNonNull(Loaded.MODEL);
    }

    /// The point of a sentence, of length 1; not to be written to. Beyond 256 pieces of words the text is cut
    /// off.
    static float[] of(String sentence) {
        float[] known = LAST.get(sentence);
        if (known != null) {
            return known;
        }
        float[] point = compute(sentence);
        LAST.put(sentence, point);
        return point;
    }

    private static float[] compute(String sentence) {
        Model model = Loaded.MODEL;
        long[] ids = model.pieces().of(sentence, MOST_PIECES);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                OrtSession.Result result = model.session()
                        .run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return normalized(((float[][][]) result.get(0).getValue())[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the model of meanings failed on %d pieces".formatted(ids.length), e);
        }
    }

    private static float[] normalized(float[] point) {
        double square = 0;
        for (float x : point) {
            square += (double) x * x;
        }
        float[] unit = new float[point.length];
        for (int i = 0; i < point.length; i++) {
            unit[i] = (float) (point[i] / Math.sqrt(square));
        }
        return unit;
    }

    /// The cosine of the angle between two points, in [-1, 1].
    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private record Model(WordPieces pieces, OrtSession session) {}

    /// Loaded by the first thread that asks, and kept as long as the program runs.
    private static final class Loaded {
        private static final Model MODEL = load();

        private static Model load() {
            try (InputStream in = Embeddings.class.getResourceAsStream(MODEL_FILE)) {
                if (in == null) {
                    throw new IllegalStateException("the model %s is not on the class path".formatted(MODEL_FILE));
                }
                OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return new Model(
                        WordPieces.load(TOKENIZER),
                        OrtEnvironment.getEnvironment().createSession(in.readAllBytes(), options));
            } catch (IOException e) {
                throw new UncheckedIOException("the model %s cannot be read".formatted(MODEL_FILE), e);
            } catch (OrtException e) {
                throw new IllegalStateException("the model %s cannot be loaded".formatted(MODEL_FILE), e);
            }
        }
    }
}
