package org.truce.model;

/// How a breach comes to light.
///
/// @param detection r₁, the chance of an alarm in a month with a breach
/// @param falseAlarm r₀, the chance of an alarm in a month without one
public record Monitoring(Interval detection, Interval falseAlarm) {
    public Monitoring {
        if (detection.low() < 0 || detection.high() > 1 || falseAlarm.low() < 0 || falseAlarm.high() > 1) {
            throw new IllegalStateException("Chances of %s and %s.".formatted(detection, falseAlarm));
        }
    }
}
