package org.truce.formats.domainfile;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.formats.input.Wording;

/// Writes a domain as GENIUS reads it: a domain file, and a utility space for each party, additive where that
/// can be ([GeniusSpace]), else nonlinear ([GeniusRectangles]).
final class GeniusWriter {
    private final Domain domain;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private GeniusWriter(Domain domain) {
        this.domain = domain;
    }

    static DomainWriting write(Domain domain) {
        return new GeniusWriter(domain).write();
    }

    private DomainWriting write() {
        for (DomainIssue issue : domain.issues()) {
            switch (issue) {
                case DomainIssue.Stepped stepped ->
                    reasons.add("issue %s goes in steps, and GENIUS has whole and real numbers only"
                            .formatted(Wording.quoted(stepped.name())));
                case DomainIssue.Real real
                when !Decimals.areFinite(List.of(real.low(), real.high())) ->
                    reasons.add("a bound of issue %s is no decimal".formatted(Wording.quoted(real.name())));
                case DomainIssue.Discrete _, DomainIssue.Whole _, DomainIssue.Real _ -> {
                    // GENIUS has these
                }
            }
        }
        if (!domain.excluded().isEmpty()) {
            reasons.add("some combinations are impossible, which GENIUS cannot say");
        }
        FileNames names = FileNames.of(domain, ".xml");
        SequencedMap<String, String> files = new LinkedHashMap<>();
        XmlText root = new XmlText();
        root.open("negotiation_template");
        root.open(
                "utility_space",
                "number_of_issues",
                Integer.toString(domain.issues().size()));
        objective(root);
        for (int i = 0; i < domain.issues().size(); i++) {
            GeniusSpace.issue(root, domain.issues().get(i), i, Optional.empty(), Optional.empty());
        }
        root.close("objective").close("utility_space").close("negotiation_template");
        files.put(names.domain(), root.toString());
        if (reasons.isEmpty()) {
            for (int i = 0; i < domain.profiles().size(); i++) {
                Profile profile = domain.profiles().get(i);
                String file = names.profiles().get(i);
                files.put(file, space(profile));
                if (!file.equals(profile.name() + ".xml")) {
                    notes.add("GENIUS knows a party by its file; party %s becomes %s"
                            .formatted(Wording.quoted(profile.name()), Wording.quoted(file)));
                }
            }
        }
        notes.addAll(names.notes());
        return reasons.isEmpty() ? new DomainWriting.Written(files, notes) : new DomainWriting.Refused(reasons);
    }

    private void objective(XmlText xml) {
        xml.open(
                "objective",
                "index",
                "0",
                "description",
                "",
                "name",
                domain.name(),
                "type",
                "objective",
                "etype",
                "objective");
    }

    private String space(Profile profile) {
        String owner = "party %s: ".formatted(Wording.quoted(profile.name()));
        Decimals decimals = new Decimals(RoundingMode.HALF_EVEN);
        XmlText xml = new XmlText();
        List<String> additiveReasons = new ArrayList<>();
        Optional<GeniusSpace> additive = GeniusSpace.find(profile, domain, additiveReasons);
        if (additive.isPresent()) {
            xml.open("utility_space");
            objective(xml);
            additive.get().write(xml, decimals);
        } else {
            List<String> nonlinearReasons = new ArrayList<>();
            Optional<GeniusRectangles> rectangles = GeniusRectangles.find(profile, domain, nonlinearReasons);
            boolean interacts =
                    !ProfileParts.of(profile, domain.issues()).interactions().isEmpty();
            if (rectangles.isEmpty()) {
                (interacts ? nonlinearReasons : additiveReasons).forEach(reason -> reasons.add(owner + reason));
                return "";
            }
            xml.open("utility_space", "type", "nonlinear");
            objective(xml);
            rectangles.get().write(xml, decimals);
        }
        xml.close("objective");
        profile.discount().ifPresent(discount -> xml.empty("discount_factor", "value", decimals.text(discount)));
        switch (profile.reservation()) {
            case Reservation.Absent _ -> {
                // GENIUS takes 0
            }
            case Reservation.Given given -> xml.empty("reservation", "value", decimals.text(given.value()));
            case Reservation.Bid bid -> {
                xml.empty("reservation", "value", decimals.text(bid.value()));
                notes.add(owner + "the reservation bid is written as its utility");
            }
        }
        xml.close("utility_space");
        if (decimals.hasRounded()) {
            notes.add(owner + "numbers without a finite decimal are rounded to %d places".formatted(Decimals.PLACES));
        }
        return xml.toString();
    }
}
