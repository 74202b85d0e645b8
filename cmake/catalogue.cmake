# SPDX-License-Identifier: Apache-2.0
# Everything that attune reads, measures and does. A name is added here once its four files are there; the
# configure step names the one that is missing.

# attune_format(elan)       src/attune/read/elan.{hpp,cpp}      docs/read/elan.md        test/read/elan_test.cpp
# attune_measure(ledger)    src/attune/measure/ledger.{hpp,cpp} docs/measure/ledger.md   test/measure/ledger_test.cpp
# attune_command(read)      apps/attune/command_read.cpp        docs/commands/read.md
# attune_procedure(still-face) src/attune/model/procedures/still-face.toml docs/model/procedures/still-face.md
# and for each a journey test/journeys/<name>*.journey, or an example examples/<name>*.

attune_format(interact)
attune_format(long_table)
attune_format(wide_table)
attune_format(plain)
attune_format(elan)
attune_format(elan_table)
attune_format(boris)
attune_format(boris_table)
attune_format(datavyu)
attune_format(lena)
attune_format(praat)

attune_measure(ledger)
attune_measure(share_answered)
attune_measure(latency)
attune_measure(met)
attune_measure(reaction)
attune_measure(mirroring)
attune_measure(exchanges)
attune_measure(offers)
attune_measure(shared_bout)
attune_measure(not_now)
attune_measure(presence)
attune_measure(orientation)
attune_measure(positive_touch)
attune_measure(pace)
attune_measure(turns)
attune_measure(distraction)
attune_measure(consistency)
attune_measure(inconsolable)
attune_measure(coincidence)
attune_measure(breaks)
attune_measure(break_shares)
attune_measure(break_order)
attune_measure(repair_time)
attune_measure(child_time)
attune_measure(still_face)
attune_measure(matching)
attune_measure(window_sweep)
attune_measure(trust)

attune_command(codebook)
attune_command(completion)
attune_command(consent)
attune_command(forget)
attune_command(man)
attune_command(measure)
attune_command(measures)
attune_command(model)
attune_command(read)
attune_command(report)
attune_command(simulate)

attune_procedure(bath-time)
attune_procedure(bedtime)
attune_procedure(double-still-face)
attune_procedure(free-play)
attune_procedure(still-face)
attune_procedure(strange-situation)
