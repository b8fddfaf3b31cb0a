package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import org.truce.survival.SurvivalCurve;
import org.truce.survival.SurvivalCurve.Step;
import org.truce.worlds.Estimate;

/// A survival curve as it stands on the page, as far as the axis of years reaches.
///
/// @param line places of the steps, `x,y` apart by blanks
/// @param band places of the interval's edge, all the way round; empty if nothing ended
record SteppedCurve(String line, String band) {
    static SteppedCurve of(SurvivalCurve curve, Scale x, Scale y) {
        List<String> steps = new ArrayList<>();
        List<String> lows = new ArrayList<>();
        List<String> highs = new ArrayList<>();
        Estimate before = new Estimate(1, 1, 1);
        steps.add(x.place(0) + "," + y.place(1));
        for (Step step : curve.steps()) {
            if (step.years() > x.to()) {
                break;
            }
            String place = x.place(step.years());
            edge(steps, place, y.place(before.value()), y.place(step.standing().value()));
            edge(lows, place, y.place(before.low()), y.place(step.standing().low()));
            edge(highs, place, y.place(before.high()), y.place(step.standing().high()));
            before = step.standing();
        }
        String end = x.place(Math.min(curve.longest(), x.to()));
        steps.add(end + "," + y.place(before.value()));
        lows.add(end + "," + y.place(before.low()));
        highs.add(end + "," + y.place(before.high()));
        return new SteppedCurve(
                String.join(" ", steps),
                curve.ended() == 0 ? "" : String.join(" ", highs) + " " + String.join(" ", lows.reversed()));
    }

    private static void edge(List<String> places, String x, String from, String to) {
        places.add(x + "," + from);
        places.add(x + "," + to);
    }
}
