package org.truce.formats.domainfile;

import java.util.Map;

/// Small sound files of every format, each with the same two parties. The utilities are worked out by hand:
///
/// Colour counts 3/5 and Price 2/5. Ann evaluates red 4, green 2, blue 0, which divided by 4 are 1, 1/2 and
/// 0; a price of 1 to 5 is worth 1 − (price − 1)/4 to her. Ben evaluates red 1, green 3, blue 2 (divided by
/// 3: 1/3, 1, 2/3), and a price (price − 1)/4. So (green, 3) is worth 3/5 · 1/2 + 2/5 · 1/2 = 1/2 to Ann and
/// 3/5 + 2/5 · 1/2 = 4/5 to Ben.
final class Seeds {
    static final String GENIUS_DOMAIN = """
        <negotiation_template>
          <utility_space number_of_issues="2">
            <objective index="0" name="Sale" type="objective" etype="objective">
              <issue index="1" name="Colour" vtype="discrete" type="discrete" etype="discrete">
                <item index="1" value="red"/>
                <item index="2" value="green"/>
                <item index="3" value="blue"/>
              </issue>
              <issue index="2" name="Price" vtype="integer" type="integer" etype="integer"
                  lowerbound="1" upperbound="5"/>
            </objective>
          </utility_space>
        </negotiation_template>
        """;
    static final String GENIUS_ANN = """
        <utility_space>
          <objective index="0" name="Sale" type="objective" etype="objective">
            <issue index="1" name="Colour" vtype="discrete" type="discrete" etype="discrete">
              <item index="1" value="red" evaluation="4"/>
              <item index="2" value="green" evaluation="2"/>
              <item index="3" value="blue" evaluation="0"/>
            </issue>
            <issue index="2" name="Price" vtype="integer" type="integer" etype="integer"
                lowerbound="1" upperbound="5">
              <evaluator ftype="linear" offset="1.0" slope="-0.25"/>
            </issue>
            <weight index="1" value="0.6"/>
            <weight index="2" value="0.4"/>
          </objective>
          <reservation value="0.25"/>
        </utility_space>
        """;
    static final String GENIUS_BEN = """
        <utility_space>
          <objective index="0" name="Sale" type="objective" etype="objective">
            <issue index="1" name="Colour" vtype="discrete" type="discrete" etype="discrete">
              <item index="1" value="red" evaluation="1"/>
              <item index="2" value="green" evaluation="3"/>
              <item index="3" value="blue" evaluation="2"/>
            </issue>
            <issue index="2" name="Price" vtype="integer" type="integer" etype="integer"
                lowerbound="1" upperbound="5">
              <evaluator ftype="linear" offset="0" slope="0.25"/>
            </issue>
            <weight index="1" value="0.6"/>
            <weight index="2" value="0.4"/>
          </objective>
          <discount_factor value="0.9"/>
        </utility_space>
        """;

    static final String GENIUSWEB_DOMAIN = """
        {"name": "Sale", "issuesValues": {
          "Colour": {"values": ["red", "green", "blue"]},
          "Price": {"range": {"low": 1, "high": 5, "step": 1}}}}
        """;
    static final String GENIUSWEB_ANN = """
        {"LinearAdditiveUtilitySpace": {
          "name": "ann",
          "issueUtilities": {
            "Colour": {"DiscreteValueSetUtilities": {"valueUtilities": {"red": 1, "green": 0.5, "blue": 0}}},
            "Price": {"NumberValueSetUtilities":
              {"lowValue": 1, "lowUtility": 1, "highValue": 5, "highUtility": 0}}},
          "issueWeights": {"Colour": 0.6, "Price": 0.4},
          "reservationBid": {"issuevalues": {"Colour": "blue", "Price": 4}}}}
        """;
    static final String GENIUSWEB_BEN = """
        {"SumOfGroupsUtilitySpace": {
          "name": "ben",
          "partUtilities": {
            "both": {"partsutils": {
              "issues": ["Price", "Colour"],
              "utilslist": [{"values": [3, "green"], "util": 0.8}, {"values": [5, "red"], "util": 0.6}]}}}}}
        """;

    static final String TRUCE = """
        truce-domain: 1
        name: Sale
        issues:
          Colour: [red, green, blue]
          Price: {from: 1, to: 5}
        parties:
          ann:
            reservation: 1/4
            weights: {Colour: 0.6, Price: 0.4}
            values:
              Colour: {red: 1, green: 0.5, blue: 0}
              Price: {from: 1, to: 0}
          ben:
            discount: 0.9
            weights: {Colour: 3/5, Price: 2/5}
            values:
              Colour: [1/3, 1, 2/3]
              Price: {slope: 0.25, intercept: -0.25}
            interactions:
              - when: {Colour: [red, blue], Price: {from: 4, to: 5}}
                value: -0.1
              - issues: [Colour, Price]
                table:
                  - [green, 2, 0.05]
        impossible:
          - {Colour: blue, Price: [1, 5]}
        """;

    static final Map<String, String> GENIUS =
            Map.of("domain.xml", GENIUS_DOMAIN, "ann.xml", GENIUS_ANN, "ben.xml", GENIUS_BEN);
    static final Map<String, String> GENIUSWEB =
            Map.of("domain.json", GENIUSWEB_DOMAIN, "ann.json", GENIUSWEB_ANN, "ben.json", GENIUSWEB_BEN);

    static final String NONLINEAR = """
        <utility_space type="nonlinear">
          <objective index="0" name="Land" type="objective" etype="objective">
            <issue index="1" name="x" type="integer" lowerbound="0" upperbound="9"/>
            <issue index="2" name="y" type="integer" lowerbound="0" upperbound="9"/>
            <utility maxutility="100">
              <ufun type="WeightedUfun" weight="1" aggregation="sum">
                <hyperRectangle utility="30">
                  <INCLUDES index="1" min="2" max="5"/>
                  <INCLUDES index="2" min="0" max="3"/>
                </hyperRectangle>
                <hyperRectangle utility="20" weight="0.5">
                  <EXCLUDES index="1" min="0" max="4"/>
                  <EXCLUDES index="2" min="0" max="4"/>
                </hyperRectangle>
                <ufun type="PlainUfun" weight="2" aggregation="sum">
                  <hyperRectangle utility="40"><INCLUDES index="1" min="5" max="9"/></hyperRectangle>
                  <hyperRectangle utility="1"/>
                </ufun>
              </ufun>
            </utility>
          </objective>
        </utility_space>
        """;

    private Seeds() {}
}
