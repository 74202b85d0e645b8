// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/scalar.hpp>

#include <cstdint>

namespace attune::model {

/// Whether a recording says when the caregiver was distracted.
enum class Availability : std::uint8_t {
    coded,  ///< it does: who is not coded as distracted is present
    hidden, ///< it does not: whoever can be reached may be either at any moment
};

/// A weight that is divided between the two places in which a caregiver who can be reached may be. Where the
/// place is known, all of it lies in one; nothing is then computed of the other.
template <class Scalar>
struct Whereabouts {
    Scalar present{0};
    Scalar distracted{0};

    Scalar total() const {
        if (plain(distracted) == 0) return present;
        if (plain(present) == 0) return distracted;
        return present + distracted;
    }
    double plain_total() const { return plain(present) + plain(distracted); }

    Whereabouts& operator+=(const Whereabouts& other) {
        if (plain(other.present) != 0) present += other.present;
        if (plain(other.distracted) != 0) distracted += other.distracted;
        return *this;
    }
    Whereabouts& operator/=(double number) {
        present /= number;
        distracted /= number;
        return *this;
    }
    /// What is as likely in either.
    friend Whereabouts operator*(const Whereabouts& one, const Scalar& factor) {
        return times(one, factor, factor);
    }
    /// What is likely `if_present` or `if_distracted`.
    friend Whereabouts times(const Whereabouts& one, const Scalar& if_present, const Scalar& if_distracted) {
        return {plain(one.present) != 0 ? one.present * if_present : Scalar(0),
                plain(one.distracted) != 0 ? one.distracted * if_distracted : Scalar(0)};
    }
};

} // namespace attune::model
