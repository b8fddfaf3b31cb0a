package org.truce.formats.casefile;

import org.snakeyaml.engine.v2.nodes.Node;

/// A key of a map with its value.
record Entry(String key, Node keyNode, Node value) {}
