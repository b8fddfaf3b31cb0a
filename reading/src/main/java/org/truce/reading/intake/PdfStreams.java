package org.truce.reading.intake;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks at the packed parts of a PDF before it is opened: a few kilobytes can unpack to gigabytes, and
/// PDFBox keeps in memory what it unpacks.
final class PdfStreams {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int CHUNK = 64 * 1024;

    private PdfStreams() {}

    /// Whether any part packed by Deflate unpacks to more. Stops at the limit.
    static boolean inflatesBeyond(byte[] pdf, long most) {
        byte[] chunk = new byte[CHUNK];
        for (int i = 0; i + STREAM.length < pdf.length; i++) {
            if (pdf[i] == 's' && isStream(pdf, i)) {
                int data = i + STREAM.length;
                data += pdf[data] == '\r' ? 1 : 0;
                data += data < pdf.length && pdf[data] == '\n' ? 1 : 0;
                if (inflated(pdf, data, most, chunk) > most) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isStream(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at < 3 || pdf[at - 1] != 'd'; // not the end of one
    }

    private static long inflated(byte[] pdf, int from, long most, byte[] chunk) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(pdf, from, pdf.length - from);
            long total = 0;
            while (!inflater.finished() && total <= most) {
                int count = inflater.inflate(chunk);
                if (count == 0) {
                    return total;
                }
                total += count;
            }
            return total;
        } catch (DataFormatException _) {
            return 0; // not packed by Deflate; what PDFBox would make of it is bounded by the limits around it
        }
    }
}
