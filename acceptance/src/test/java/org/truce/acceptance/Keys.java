package org.truce.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A map of an `expected.yaml`, read key by key.
///
/// @param place what to call it in a complaint
record Keys(String place, Map<?, ?> map) {
    /// @param node must be a map
    static Keys of(String place, Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("%s: %s is not a map.".formatted(place, node));
        }
        return new Keys(place, map);
    }

    /// Complains of keys that mean nothing here: an expectation that is not read holds nothing.
    Keys only(Set<String> allowed) {
        for (Object key : map.keySet()) {
            if (!(key instanceof String name) || !allowed.contains(name)) {
                throw new IllegalArgumentException("%s: `%s` is none of %s."
                        .formatted(place, key, allowed.stream().sorted().toList()));
            }
        }
        return this;
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    Object get(String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("%s: `%s` is missing.".formatted(place, key));
        }
        return value;
    }

    String text(String key) {
        if (!(get(key) instanceof String text)) {
            throw new IllegalArgumentException("%s: `%s` is not a text.".formatted(place, key));
        }
        return text;
    }

    double number(String key) {
        if (!(get(key) instanceof Number number)) {
            throw new IllegalArgumentException("%s: `%s` is not a number.".formatted(place, key));
        }
        return number.doubleValue();
    }

    int count(String key) {
        if (!(get(key) instanceof Integer count) || count < 1) {
            throw new IllegalArgumentException("%s: `%s` is not a whole number above 0.".formatted(place, key));
        }
        return count;
    }

    List<?> list(String key) {
        if (!(get(key) instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("%s: `%s` is not a list with entries.".formatted(place, key));
        }
        return list;
    }

    Keys map(String key) {
        return of(place + ", " + key, get(key));
    }
}
