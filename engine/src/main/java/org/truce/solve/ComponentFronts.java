package org.truce.solve;

import java.util.ArrayList;
import java.util.List;

/// The frontier of a domain from those of its components, each by the method that suits it.
///
/// @param missed by how much utility, at most, an efficient vector may be better than one found, since a
///     search was stopped; 0 if none was
record ComponentFronts(Front front, double missed) {
    /// @param most comparisons of vectors
    static ComponentFronts front(Instance instance, SolveOptions options, long[] tolerance, long most) {
        Fronts fronts =
                new Fronts(new Effort(options, most), tolerance, options.exactArithmetic() && instance.isRounded());
        List<Front> ofComponents = new ArrayList<>();
        double missed = 0;
        for (Component component : instance.components()) {
            Elimination elimination = new Elimination(instance, component, fronts);
            boolean asBoxes = BoxModel.isFeasible(instance, component);
            if (elimination.isQuick() || (!asBoxes && elimination.isFeasible())) {
                ofComponents.add(elimination.frontier());
            } else if (!asBoxes) {
                throw new Effort.Exhausted("too many combinations of values bear on each other");
            } else {
                BoxSearch search = new BoxSearch(instance, component, options, tolerance);
                ofComponents.add(search.frontier(fronts));
                missed += search.missed();
            }
        }
        return new ComponentFronts(fronts.merge(ofComponents), missed);
    }
}
