package org.truce.worlds;

import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Statement;

/// Whether a party accepts a deal in a world, straight from the definition (method.md, section 2).
final class Acceptance {
    private Acceptance() {}

    static double utility(Case c, Worlds worlds, int party, int world, Deal deal) {
        double sum = 0;
        int first = 0;
        for (int j = 0; j < deal.issues(); j++) {
            sum += worlds.utilities(party)[world * worlds.options() + first + deal.option(j)];
            first += c.issues().get(j).options().size();
        }
        return sum;
    }

    static boolean accepts(Case c, Worlds worlds, int party, int world, Deal deal) {
        for (int k = 0; k < c.statements().size(); k++) {
            Statement statement = c.statements().get(k);
            if (statement.party() == party && worlds.isSincere(k, world) && isCrossed(c, statement, deal)) {
                return false;
            }
        }
        return utility(c, worlds, party, world, deal) >= worlds.walkAway(party, world);
    }

    static boolean isCrossed(Case c, Statement statement, Deal deal) {
        return switch (statement) {
            case Statement.Rejects rejects -> rejects.terms().holdsIn(deal);
            case Statement.Requires requires -> {
                Condition target = requires.target();
                boolean concerned = target != null
                        ? target.holdsIn(deal)
                        : c.isAgreement(deal, c.findDefaultAgreement().orElse(null));
                yield concerned && !requires.condition().holdsIn(deal);
            }
            default -> false;
        };
    }
}
