// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/interval.hpp>

#include <attune/model/rate.hpp>
