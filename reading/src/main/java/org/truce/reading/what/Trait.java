package org.truce.reading.what;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What words say of amount, sharing and change, apart from what they are about: by these an option can be
/// told that no other word names.
enum Trait {
    NONE("none|no|not|never|nobody|nothing|nowhere|zero|without|nil|n't"),
    WHOLE("all|every\\w*|complete(ly)?|full(y)?|whole|entire(ly)?|total(ly)?|freely|unlimited|unrestricted|altogether"
            + "|permanent(ly)?|anytime|any time|forever|indefinite(ly)?|general|last|at once|immediate(ly)?"),
    PART("some|part(s|ly|ial|ially)?|few|limited|smaller|reduced?|reduction|gradual(ly)?|step by"
            + " step|phased|modest|ease[ds]?|relax(ed)?|only|but one|shorten(ed)?|cut|certain|selected"),
    JOINT("both|joint(ly)?|together|mixed|common|shared|communities|bilingual|two sides|each other|mutual"),
    OUTSIDE("foreign(ers)?|international|neutral|independent|outside(rs)?|third|abroad|guests?"),
    OWN("own|itself|themselves|himself|alone|national|domestic|at home|by itself|each side"),
    STAYS("stay(s|ed)?|remain(s|ed|ing)?|kept|keep(s|ing)?|hold(s|ing)? on|as before|unchanged|go(es)?"
            + " on|still|present|existing|continued?|in force|maintain(s|ed)?|as it is|as they"
            + " are|retain(s|ed)?|left|leave|old|what it was"),
    ENDS(
            "waive[ds]?|waiver|waiving|exempt(s|ed|ions?)?|abol\\w+|scrap\\w*|lift(s|ed|ing)?|cancel\\w*|end(s|ed|ing)?|halt\\w*|stop(s|ped|ping)?|drop(s|ped|ping)?|remov\\w+|eliminat\\w+|free"
                + " of|give[ns]? up|giving up|gave up|ceased?|relief|writ\\w+"
                + " off|wip\\w+|withdraw(s|n|al)?|withdrew|pull\\w* out|leave[s]?|left|gone|departure|clos\\w+|for"
                + " good|forgiv\\w+|dismantl\\w+|hand(ed|s|ing)? (in|over|back)|shut\\w*|unfree\\w+|unblock\\w*"),
    MORE("more|larger|higher|bigger|longer|greater|deeper|increas\\w+|rais\\w+|ris\\w+|goes"
            + " up|additional|wider|extend\\w*"),
    LESS(
            "less|lower(ed|ing)?|smaller|shorter|fewer|cheaper|reduc\\w+|shorten\\w*|decreas\\w+|cut(s|ting)?|below|narrower"),
    OPENS(
            "open(s|ed|ing)?|reopen\\w*|allow\\w*|permit\\w*|let(s|ting)?|releas\\w+|admit\\w*|access|return(s|ed|ing)?|restor\\w+|resum\\w+");

    private final Pattern pattern;

    Trait(String words) {
        this.pattern = Pattern.compile("(?<![\\p{L}'])(?:%s)(?![\\p{L}])".formatted(words));
    }

    static Set<Trait> of(String words) {
        String plain = Patterns.plain(words).replace("n't", " n't").replaceAll("cease-?fires?", "truce");
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : values()) {
            if (trait.pattern.matcher(plain).find()) {
                traits.add(trait);
            }
        }
        return traits;
    }
}
