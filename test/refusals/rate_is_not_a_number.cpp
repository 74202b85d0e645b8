// SPDX-License-Identifier: Apache-2.0
// A bare number does not say: per second, per minute, per frame?
// refused: conversion from 'double' to non-scalar type 'attune::Rate' requested
#include <attune/timeline/time.hpp>

using namespace attune;
using namespace std::chrono_literals;

#ifdef REFUSE
Rate frames = 25.0;
#else
Rate frames{25.0};
#endif
