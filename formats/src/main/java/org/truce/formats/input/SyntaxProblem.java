package org.truce.formats.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/// Says in plain words what a YAML parser complains about, and where the writer should look. A parser cannot
/// go on after an error of syntax: there is one at a time.
final class SyntaxProblem {
    private static final Pattern CANNOT_START =
            Pattern.compile("found character '(.+?)' that cannot start any token.*");
    private static final Pattern FOUND_IN_BLOCK = Pattern.compile("expected <block end>, but found '(.+)'");
    private static final Pattern NO_CONTENT = Pattern.compile("expected the node content, but found '(.+)'");
    private static final Pattern IN_FLOW = Pattern.compile("expected ',' or '(.)', but got (.+)");
    private static final Pattern UNKNOWN_ESCAPE = Pattern.compile("found unknown escape character (.+?)(\\(\\d+\\))?");
    private static final Pattern UNDEFINED_ALIAS = Pattern.compile("found undefined alias (.+)");

    private SyntaxProblem() {}

    static Problem of(String file, YamlEngineException e) {
        return switch (e) {
            case MarkedYamlEngineException marked -> {
                Place place = Nodes.place(file, marked.getProblemMark().or(marked::getContextMark));
                Place context = Nodes.place(file, marked.getContextMark().or(marked::getProblemMark));
                yield of(
                        Optional.ofNullable(marked.getContext()).orElse(""),
                        Optional.ofNullable(marked.getProblem()).orElse(""),
                        place,
                        context);
            }
            case YamlVersionException _ ->
                Problem.error(Place.ofFile(file), "the version of YAML is unknown")
                        .expected("YAML 1.2")
                        .suggest("leave the `%YAML` line out");
            default ->
                notYaml(Place.ofFile(file), Optional.ofNullable(e.getMessage()).orElse(""));
        };
    }

    /// @param context what the parser was at, and began at `began`
    private static Problem of(String context, String complaint, Place place, Place began) {
        return switch (context) {
            case "while scanning a quoted scalar" ->
                Problem.error(began, "a quotation mark is opened and never closed")
                        .suggest("close it at the end of the text");
            case "while scanning a simple key" ->
                Problem.error(began, "this line is no `key: value`")
                        .expected("a colon and a blank after the key")
                        .suggest("indent the line further if it continues a text");
            case "while scanning an anchor", "while scanning an alias" ->
                Problem.error(began, "a name is missing after `&` or `*`")
                        .suggest("quote a text that begins with one of them");
            case "while scanning a tag" ->
                Problem.error(began, "`!` begins a tag that cannot be read")
                        .suggest("quote a text that begins with `!`");
            case "while scanning a block scalar" ->
                Problem.error(place, "`|` or `>` is followed by something else")
                        .expected("the text on the lines below, indented")
                        .suggest("quote a text that begins with one of them");
            case "while scanning a double-quoted scalar" -> escape(complaint, place);
            default -> of(complaint, place, began);
        };
    }

    private static Problem of(String complaint, Place place, Place began) {
        Matcher matcher = CANNOT_START.matcher(complaint);
        if (matcher.matches()) {
            return matcher.group(1).contains("TAB")
                    ? Problem.error(place, "a tab stands in the indentation")
                            .found("a tab")
                            .expected("blanks")
                            .suggest("replace every tab by blanks")
                    : Problem.error(place, "no text can begin with " + Wording.quoted(matcher.group(1)))
                            .found(matcher.group(1))
                            .suggest("quote it");
        }
        matcher = FOUND_IN_BLOCK.matcher(complaint);
        if (matcher.matches()) {
            return inBlock(matcher.group(1), place, began);
        }
        matcher = NO_CONTENT.matcher(complaint);
        if (matcher.matches()) {
            return Problem.error(place, Wording.quoted(matcher.group(1)) + " stands where a value should")
                    .found(matcher.group(1))
                    .suggest("quote a text that begins with it");
        }
        matcher = IN_FLOW.matcher(complaint);
        if (matcher.matches()) {
            String opened = matcher.group(1).equals("}") ? "{" : "[";
            return Problem.error(
                            place,
                            "`%s` was opened in line %d, column %d, and is not closed before this"
                                    .formatted(opened, began.line(), began.column()))
                    .found(matcher.group(2))
                    .expected("`,` or `%s`".formatted(matcher.group(1)));
        }
        matcher = UNDEFINED_ALIAS.matcher(complaint);
        if (matcher.matches()) {
            String name = Wording.shown(matcher.group(1));
            return Problem.error(place, "`*%s` repeats `&%s`, which does not stand before it".formatted(name, name))
                    .found("*" + matcher.group(1))
                    .suggest("quote a text that begins with `*`");
        }
        if (complaint.startsWith("mapping values are not allowed")) {
            return Problem.error(place, "a colon stands where none can")
                    .found(":")
                    .expected("one `key: value` in a line, and the keys of a map indented alike")
                    .suggest("quote a text that holds a colon and a blank");
        }
        if (complaint.startsWith("expected '<document start>'")) {
            return Problem.error(place, "something stands after the end of the document")
                    .expected("one document in the file");
        }
        return notYaml(place, complaint);
    }

    private static Problem inBlock(String found, Place place, Place began) {
        return switch (found) {
            case "}", "]" ->
                Problem.error(place, "`%s` closes nothing".formatted(found))
                        .found(found)
                        .suggest("remove it, or quote the text");
            case "-" ->
                Problem.error(place, "a list entry stands among the keys of the map of line %d".formatted(began.line()))
                        .found("-")
                        .expected("a key, or the indentation of the list it belongs to");
            case "?" ->
                Problem.error(place, "a key stands among the entries of the list of line %d".formatted(began.line()))
                        .expected("`- `, or the indentation of the map it belongs to");
            default ->
                Problem.error(
                                place,
                                "this does not fit into the list or map that began in line %d".formatted(began.line()))
                        .expected("the same indentation for all that belongs together, and nothing after a closed"
                                + " quotation mark or bracket");
        };
    }

    private static Problem escape(String complaint, Place place) {
        Matcher matcher = UNKNOWN_ESCAPE.matcher(complaint);
        String escape = matcher.matches() ? "\\" + matcher.group(1) : "\\";
        return Problem.error(place, Wording.quoted(escape) + " means nothing in double quotation marks")
                .found(escape)
                .suggest("write `\\\\` for a backslash, or use single quotation marks");
    }

    private static Problem notYaml(Place place, String complaint) {
        return Problem.error(place, "this is not YAML: " + Wording.shown(complaint));
    }
}
