package org.truce.formats.input;

import org.snakeyaml.engine.v2.nodes.Node;

/// A key of a map with its value.
public record Entry(String key, Node keyNode, Node value) {}
