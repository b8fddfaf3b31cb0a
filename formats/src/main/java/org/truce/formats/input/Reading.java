package org.truce.formats.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.nodes.Node;

/// What came of reading a YAML file.
///
/// @param <T> what such a file holds
public sealed interface Reading<T> {
    /// All problems in the order of the file; on success only warnings.
    List<Problem> problems();

    /// The file is sound.
    ///
    /// @param sha256 of the file's bytes, in hexadecimal
    record Success<T>(T value, List<Problem> warnings, String sha256, Path file) implements Reading<T> {
        public Success {
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<Problem> problems() {
            return warnings;
        }
    }

    /// The file cannot be used.
    ///
    /// @param problems at least one error, and the warnings that reading gave
    record Failure<T>(List<Problem> problems) implements Reading<T> {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalStateException("A failure without an error: %s.".formatted(problems));
            }
        }
    }

    /// Reads a file whose root says all.
    ///
    /// @param read what the root says; empty if that is nothing sound, and then with an error among the
    ///     problems
    static <T> Reading<T> of(Path file, InputKind kind, BiFunction<Nodes, Node, Optional<T>> read) {
        return switch (InputText.read(file, kind)) {
            case InputText.Refused refused -> new Failure<>(List.of(refused.problem()));
            case InputText.Text text -> {
                Problems problems = new Problems();
                Optional<T> value = YamlTree.compose(file.toString(), text.text(), kind, problems)
                        .flatMap(root -> read.apply(new Nodes(file.toString(), problems), root));
                yield value.isEmpty() || problems.hasErrors()
                        ? new Failure<>(problems.list())
                        : new Success<>(value.get(), problems.list(), text.sha256(), file);
            }
        };
    }
}
