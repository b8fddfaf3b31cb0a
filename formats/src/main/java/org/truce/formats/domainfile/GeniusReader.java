package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.domain.Domain;
import org.truce.domain.Profile;
import org.truce.formats.domainfile.GeniusIssues.Numbered;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;

/// Makes a domain of the files of GENIUS: a domain file and a utility space for each party. Where the domain
/// file is missing, the issues are those of the first utility space, with which the others must then agree.
final class GeniusReader {
    /// A file with its root element.
    ///
    /// @param stem the file's name without its ending, by which a party is known: GENIUS's files name no
    ///     party
    record File(String stem, XmlElement root) {
        boolean isDomain() {
            return root.name().equals("negotiation_template");
        }
    }

    private GeniusReader() {}

    static Optional<Domain> read(List<File> files, Problems problems) {
        XmlFields fields = new XmlFields(problems);
        List<File> domains = files.stream().filter(File::isDomain).toList();
        List<File> spaces = files.stream().filter(file -> !file.isDomain()).toList();
        if (domains.size() > 1) {
            problems.add(Problem.error(domains.get(1).root().place(), "this is a second domain file")
                    .expected("one domain, and a utility space for each party")
                    .suggest("name the files that belong together"));
            return Optional.empty();
        }
        if (spaces.isEmpty()) {
            problems.add(
                    Problem.error(domains.getFirst().root().place(), "there is a domain, and nobody's utility space")
                            .expected("a file with `<utility_space>` for each party"));
            return Optional.empty();
        }
        XmlElement declared = domains.isEmpty()
                ? spaces.getFirst().root()
                : domains.getFirst().root();
        GeniusIssues issues = GeniusIssues.read(declared, fields);
        List<Profile> profiles = new ArrayList<>();
        List<String> names = distinct(spaces.stream().map(File::stem).toList());
        for (int i = 0; i < spaces.size(); i++) {
            Profile profile = GeniusProfile.read(spaces.get(i).root(), names.get(i), issues, fields);
            if (profile != null) {
                profiles.add(profile);
            }
        }
        warnOfOne(spaces, problems);
        return problems.hasErrors() || !issues.complete() || profiles.size() < spaces.size()
                ? Optional.empty()
                : Optional.of(new Domain(
                        name(
                                declared,
                                (domains.isEmpty() ? spaces : domains)
                                        .getFirst()
                                        .stem()),
                        issues.numbered().stream().map(Numbered::issue).toList(),
                        profiles,
                        List.of()));
    }

    /// The names, with a number where one comes again: profiles of the same name can come from several
    /// folders.
    static List<String> distinct(List<String> names) {
        Set<String> taken = new LinkedHashSet<>();
        for (String name : names) {
            String distinct = name;
            for (int i = 2; !taken.add(distinct); i++) {
                distinct = "%s (%d)".formatted(name, i);
            }
        }
        return List.copyOf(taken);
    }

    private static void warnOfOne(List<File> spaces, Problems problems) {
        if (spaces.size() == 1) {
            problems.add(Problem.warning(
                            spaces.getFirst().root().place(),
                            "%s is the only party"
                                    .formatted(Wording.quoted(spaces.getFirst().stem())))
                    .expected("two utility spaces or more"));
        }
    }

    /// The name of the outermost objective, unless it is the meaningless `root`.
    private static String name(XmlElement root, String stem) {
        return root.descendants("objective").stream()
                .findFirst()
                .map(objective -> objective.text("name"))
                .filter(name -> !name.isEmpty() && !name.equals("root"))
                .orElse(stem);
    }
}
