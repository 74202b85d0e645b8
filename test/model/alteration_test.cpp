// SPDX-License-Identifier: Apache-2.0
#include <attune/model/alteration.hpp>
#include <attune/model/parameter_table.hpp>

#include <doctest/doctest.h>

using namespace attune::model;

TEST_CASE("a change is one of the named, or sets any parameter") {
    CHECK(alteration("no-distraction").sets
          == decltype(Alteration::sets){{Parameter::distraction_begins, 0}});
    CHECK(alteration("usual-attentiveness").sets
          == decltype(Alteration::sets){{Parameter::attentiveness, .9}});
    CHECK(alteration("attentiveness=1.5").sets
          == decltype(Alteration::sets){{Parameter::attentiveness, 1.5}});
}

TEST_CASE("several changes at once are separated by commas") {
    const Alteration both = alteration("calm,attentiveness=1.5");
    CHECK(both.name == "calm,attentiveness=1.5");
    const Parameters made = both.applied_to(default_parameters());
    CHECK(made[Parameter::calm] == 1);
    CHECK(made[Parameter::attentiveness] == 1.5);
    CHECK(made[Parameter::offer_rate] == default_parameters()[Parameter::offer_rate]);
    CHECK(!both.sets_distraction());
    CHECK(alteration("calm,no-distraction").sets_distraction());
}

TEST_CASE("a change that is none is refused, with those that there are") {
    const char* unknown = "there is no change 'kinder'; there are no-distraction, usual-attentiveness, calm, "
                          "and PARAMETER=VALUE; `attune model parameters` lists the parameters";
    CHECK_THROWS_WITH_AS(alteration("kinder"), unknown, UnknownAlteration);
    CHECK_THROWS_AS(alteration("kinder=1"), UnknownAlteration);
    CHECK_THROWS_AS(alteration("attentiveness"), UnknownAlteration);
    CHECK_THROWS_AS(alteration("calm,"), UnknownAlteration);
    CHECK_THROWS_AS(alteration(""), UnknownAlteration);
    CHECK_THROWS_WITH_AS(alteration("attentiveness=much"), "'much' is no number for attentiveness",
                         UnknownAlteration);
    CHECK_THROWS_WITH_AS(alteration("attentiveness=1.5x"), "'1.5x' is no number for attentiveness",
                         UnknownAlteration);
    CHECK_THROWS_WITH_AS(alteration("calm=2"), "calm can not be 2: a share lies between 0 and 1",
                         UnknownAlteration);
}
