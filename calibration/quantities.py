# SPDX-License-Identifier: Apache-2.0
"""Every quantity of the model that a target is compared with: how it is computed, and how that is said."""
import gaze
import patterns
import recordings
import still_face

QUANTITIES = {**still_face.QUANTITIES, **recordings.QUANTITIES, **gaze.QUANTITIES, **patterns.QUANTITIES}
