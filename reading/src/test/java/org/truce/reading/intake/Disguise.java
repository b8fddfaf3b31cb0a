package org.truce.reading.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What bytes pretend to be, so that they get past the look at a file's first bytes.
enum Disguise {
    NOTHING,
    PAGE,
    PDF,
    PACKAGE,
    DOCUMENT;

    byte[] around(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (this) {
            case NOTHING -> out.writeBytes(bytes);
            case PAGE -> {
                out.writeBytes("<!doctype html>".getBytes(StandardCharsets.US_ASCII));
                out.writeBytes(bytes);
            }
            case PDF -> {
                out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
                out.writeBytes(bytes);
            }
            case PACKAGE -> {
                out.writeBytes(new byte[] {'P', 'K', 3, 4});
                out.writeBytes(bytes);
            }
            case DOCUMENT -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    zip.putNextEntry(new ZipEntry("word/document.xml"));
                    zip.write(bytes);
                }
            }
        }
        return out.toByteArray();
    }
}
