package org.truce.reading.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of a zipped package that are XML; of the others only the names. What unpacks beyond all reason
/// is not unpacked to its end.
final class ZipParts {
    /// All parts together. A thousand pages of Word's XML have about 30 MB.
    static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final int MOST_PARTS = 20_000;
    private static final int CHUNK = 64 * 1024;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private boolean tooLarge;

    private ZipParts() {}

    static ZipParts of(byte[] bytes) throws IOException {
        ZipParts found = new ZipParts();
        long left = MOST_BYTES;
        byte[] chunk = new byte[CHUNK];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.names.add(entry.getName());
                if (isWanted(entry.getName())) {
                    byte[] part = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                    left -= part.length;
                    found.parts.putIfAbsent(entry.getName(), part);
                } else {
                    for (int count = in.read(chunk); count >= 0 && left >= 0; count = in.read(chunk)) {
                        left -= count;
                    }
                }
                if (left < 0 || found.names.size() > MOST_PARTS) {
                    found.tooLarge = true;
                    return found;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the names of its parts are not readable", e);
        }
        return found;
    }

    private static boolean isWanted(String name) {
        return name.equals("_rels/.rels") || name.equals("docProps/core.xml") || isDocument(name);
    }

    /// Any part that may be the main text; Word numbers it in some files.
    private static boolean isDocument(String name) {
        return name.startsWith("word/")
                && name.endsWith(".xml")
                && name.indexOf('/', 5) < 0
                && name.contains("document");
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
