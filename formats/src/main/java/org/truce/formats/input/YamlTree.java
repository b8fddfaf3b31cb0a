package org.truce.formats.input;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Text to a tree of YAML 1.2 nodes, each with its place. The text is gone through twice: as a stream of
/// events, which needs no memory to speak of and shows whether the tree would be of a reasonable size
/// ([YamlLimits]), and only then as a tree.
public final class YamlTree {
    private YamlTree() {}

    /// @return empty if there were problems, which are then added to `problems`
    public static Optional<Node> compose(String file, String text, InputKind kind, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setUseMarks(true)
                .setParseComments(false)
                .setAllowNonScalarKeys(true)
                .setAllowRecursiveKeys(true)
                .setCodePointLimit(kind.mostBytes())
                .setMaxAliasesForCollections(kind.mostNodes())
                .build();
        try {
            YamlLimits limits = new YamlLimits(file, kind);
            for (Event event : new Parse(settings).parseString(text)) {
                Optional<Problem> exceeded = limits.accept(event);
                if (exceeded.isPresent()) {
                    problems.add(exceeded.get());
                    return Optional.empty();
                }
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(Problem.error(Place.ofFile(file), "the file is empty")
                        .expected(Wording.withArticle(kind.noun()))
                        .suggest(kind.start()));
            }
            return root;
        } catch (YamlEngineException e) {
            problems.add(SyntaxProblem.of(file, e));
            return Optional.empty();
        }
    }
}
