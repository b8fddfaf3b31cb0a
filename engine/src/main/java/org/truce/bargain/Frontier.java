package org.truce.bargain;

import java.util.List;
import org.truce.model.Deal;

/// The efficient (Pareto) frontier of one world: what agreements offer the parties where none can have
/// more without another having less. Over the agreements that are possible and cross no sincere red line
/// of those they need; whether everybody gains by them does not count.
///
/// @param points distinct by more than 1e-9 in some party's margin; the best for the first party first,
///     then for the second, and so on. Empty if there is no such agreement
/// @param status if bounded, partial deals were dropped at the limit: the points are agreements none of
///     which is better for all than another, but better ones may be missing; the bounds are on the number
///     of points
public record Frontier(List<Point> points, Status status) {
    public Frontier {
        points = List.copyOf(points);
    }

    /// @param deal one of those that offer this
    /// @param margins m of every party of the negotiation, needed or not
    public record Point(Deal deal, List<Double> margins) {
        public Point {
            margins = List.copyOf(margins);
        }
    }
}
