package org.truce.survival;

import java.util.ArrayList;
import java.util.List;

/// Weeks in remission of 42 patients with leukaemia, 21 given 6-mercaptopurine and 21 a placebo (Freireich et
/// al. 1963, Blood 21; as printed in Cox 1972, table 1, and in Kalbfleisch & Prentice 2002, table 1.1). Times
/// are weeks here; negative ones were still in remission when last seen.
final class Remission {
    static final int[] TREATED = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };
    static final int[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private Remission() {}

    /// @param firstCluster each patient is a cluster of its own
    static List<Subject> subjects(int[] weeks, int firstCluster) {
        List<Subject> subjects = new ArrayList<>();
        for (int week : weeks) {
            subjects.add(new Subject(Math.abs(week), week > 0, firstCluster + subjects.size()));
        }
        return subjects;
    }

    static List<Subject> all() {
        List<Subject> all = new ArrayList<>(subjects(TREATED, 0));
        all.addAll(subjects(PLACEBO, 100));
        return all;
    }

    /// 1 for placebo, as in the textbooks.
    static double[][] covariates() {
        double[][] rows = new double[TREATED.length + PLACEBO.length][1];
        for (int i = TREATED.length; i < rows.length; i++) {
            rows[i][0] = 1;
        }
        return rows;
    }
}
