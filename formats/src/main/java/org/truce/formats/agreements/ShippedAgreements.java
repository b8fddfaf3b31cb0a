package org.truce.formats.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.truce.formats.input.InputText;
import org.truce.reference.AgreementData;
import org.truce.reference.Attribute;
import org.truce.reference.Attribute.Kind;

/// The data set that comes with Truce: the UCDP Peace Agreement Dataset, version 22.1, slimmed
/// (`docs/methods/survival.md` says how). Read anew at each call; that takes some milliseconds.
public final class ShippedAgreements {
    static final String FILE = "ucdp-peace-agreements-22.1.csv";

    /// To be given wherever figures of the data appear.
    public static final AgreementData.Credit CREDIT = new AgreementData.Credit(
            "Data: UCDP Peace Agreement Dataset v22.1, Uppsala Conflict Data Program, Uppsala University.",
            "CC BY 4.0",
            "https://creativecommons.org/licenses/by/4.0/",
            "Changes: columns left out, renamed and decoded; durations computed, to the end of 2021 where an"
                    + " agreement had not ended.",
            List.of(
                    "Pettersson, T., Högbladh, S. and Öberg, M. (2019). Organized violence, 1989–2018 and peace"
                            + " agreements. Journal of Peace Research 56(4).",
                    "Högbladh, S. (2012). Peace agreements 1975–2011: updating the UCDP Peace Agreement dataset. In"
                            + " Pettersson, T. and Themnér, L. (eds.), States in Armed Conflict 2011. Uppsala"
                            + " University, Department of Peace and Conflict Research, Report 99."));

    /// In the order of the columns of the file. The last alias of each is its column in the original.
    static final List<Attribute> ATTRIBUTES = List.of(
            text("name", "what the agreement is called", "pa_name"),
            text("conflict", "the conflict by country and matter", "conflict_name"),
            text("region", "Africa, Americas, Asia, Europe or Middle East", "region"),
            text("conflict-type", "what is fought over: government, territory or both", "incompatibility"),
            text("type", "full, partial, or about the peace process only", "agreement-type", "pa_type"),
            new Attribute("year", List.of("signed"), "the year of signature", Kind.NUMBER),
            flag("third-party", "a third party is named that signed, mediated or witnessed", "mediator", "pa_3rd"),
            flag("cease-fire", "a cease-fire, or the end of hostilities", "truce", "cease"),
            flag("army-integration", "rebels join the army", "intarmy"),
            flag("ddr", "disarmament, demobilisation or reintegration", "disarmament", "demobilisation", "ddr"),
            flag("withdrawal", "foreign forces withdraw", "withd"),
            flag("military-provisions", "any military provision", "mil_prov"),
            flag("political-party", "the rebels may become a political party", "pp"),
            flag("government-integration", "rebels join the government", "intgov"),
            flag("civil-service-integration", "rebels join the civil service", "intciv"),
            flag("elections", "elections or a new law for them", "elections"),
            flag("interim-government", "an interim government", "interim"),
            flag("national-talks", "national talks to settle the matter", "natalks"),
            flag("power-sharing", "power is shared in the government", "shared-government", "shagov"),
            flag("political-provisions", "any political provision", "pol_prov"),
            flag("autonomy", "autonomy of a territory", "aut"),
            flag("federalism", "a federal state", "fed"),
            flag("independence", "independence of a territory", "ind"),
            flag("referendum", "a referendum on the status of a territory", "ref"),
            flag("local-power-sharing", "power is shared in the local government", "shaloc"),
            flag("regional-development", "development of a region", "regdev"),
            flag("cultural-freedoms", "cultural freedoms", "cul"),
            flag("demarcation", "a border is drawn", "demarcation"),
            flag("local-government", "local government", "locgov"),
            flag("territorial-provisions", "any provision about territory", "terr_prov"),
            flag("amnesty", "an amnesty", "amn"),
            flag("prisoner-release", "prisoners are released", "prisoners", "pris"),
            flag("reconciliation", "national reconciliation", "recon"),
            flag("refugee-return", "refugees or the displaced return", "return"),
            flag("justice-provisions", "any provision of justice", "justice_prov"),
            flag("reaffirms-earlier", "an earlier agreement is reaffirmed", "reaffirm"),
            flag("outlines-talks", "an agenda of further talks", "outlin"),
            flag("peacekeeping", "a peacekeeping operation is provided for", "peacekeepers", "pko"),
            flag(
                    "implementation-commission",
                    "a commission or committee oversees what is implemented",
                    "commission",
                    "co_impl"));

    private ShippedAgreements() {}

    private static Attribute flag(String name, String meaning, String... aliases) {
        return new Attribute(name, List.of(aliases), meaning, Kind.FLAG);
    }

    private static Attribute text(String name, String meaning, String... aliases) {
        return new Attribute(name, List.of(aliases), meaning, Kind.TEXT);
    }

    public static AgreementsReading.Success read() {
        try (InputStream in = Objects.requireNonNull(ShippedAgreements.class.getResourceAsStream(FILE), FILE)) {
            InputText text = InputText.of(Path.of(FILE), in.readAllBytes(), AgreementsReader.KIND);
            AgreementsReading reading = AgreementsReader.read(
                    FILE, text, "UCDP Peace Agreement Dataset v22.1", Optional.of(CREDIT), ATTRIBUTES);
            return switch (reading) {
                case AgreementsReading.Success success -> success;
                case AgreementsReading.Failure failure ->
                    throw new IllegalStateException("The shipped data are broken: %s.".formatted(failure.problems()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
