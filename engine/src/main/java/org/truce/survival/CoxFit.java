package org.truce.survival;

import java.util.List;
import org.truce.worlds.Estimate;

/// What came of a Cox regression.
public sealed interface CoxFit {
    /// The greatest partial likelihood was found.
    ///
    /// @param subjects used
    /// @param ended how many of them ended
    /// @param clusters how many there are
    /// @param logLikelihood the greatest, and `nullLogLikelihood` that of coefficients 0; Efron's
    /// @param degrees the number of covariates
    /// @param probability by the likelihood-ratio test: that covariates which go with nothing would lift the
    ///     likelihood as far; it counts subjects as independent
    /// @param coefficients in the order of the covariates
    record Fitted(
            int subjects,
            int ended,
            int clusters,
            double logLikelihood,
            double nullLogLikelihood,
            int degrees,
            double probability,
            List<Coefficient> coefficients)
            implements CoxFit {
        public Fitted {
            coefficients = List.copyOf(coefficients);
        }

        /// Twice the rise of the logarithm of the likelihood.
        public double likelihoodRatio() {
            return 2 * (logLikelihood - nullLogLikelihood);
        }
    }

    /// @param covariate its name
    /// @param value the logarithm of the hazard ratio for one unit more of the covariate
    /// @param standardError from the information matrix, if subjects are independent
    /// @param robustError from the clusters (Lin & Wei 1989), if only clusters are; it takes at least
    ///     [SurvivalCurve#LEAST_CLUSTERS], and more clusters than covariates, to be of use
    /// @param hazardRatio with its 95 % interval by the robust error
    record Coefficient(
            String covariate, double value, double standardError, double robustError, Estimate hazardRatio) {}

    /// There is no answer.
    ///
    /// @param covariates that are the reason, by name; empty if none is
    record NotFitted(Reason reason, List<String> covariates) implements CoxFit {
        public NotFitted {
            covariates = List.copyOf(covariates);
        }
    }

    /// Why there is no answer.
    enum Reason {
        /// Nothing ended.
        NOTHING_ENDED,
        /// A covariate is the same for all that were ever at risk, or follows from others.
        DEPENDENT,
        /// The likelihood grows without end with a coefficient: the covariate tells apart without exception
        /// what ended from what was at risk beside it.
        WITHOUT_BOUND
    }
}
