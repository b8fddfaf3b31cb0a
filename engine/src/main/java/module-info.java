/// The mathematics of Truce. What it may depend on is what stands here: a linear-programming library, a
/// statistics library, exact fractions, a root finder, nothing else.
@org.jspecify.annotations.NullMarked
module org.truce.engine {
    requires static transitive org.jspecify;
    requires transitive org.apache.commons.numbers.fraction;
    requires ojalgo;
    requires org.apache.commons.numbers.rootfinder;
    requires org.apache.commons.statistics.distribution;

    exports org.truce.model;
    exports org.truce.domain;
    exports org.truce.worlds;
    exports org.truce.bargain;
    exports org.truce.gap;
    exports org.truce.deal;
    exports org.truce.roadmap;
    exports org.truce.solve;
    exports org.truce.divide;
    exports org.truce.survival;
    exports org.truce.reference;
    exports org.truce.conflict;
    exports org.truce.hold;
}
