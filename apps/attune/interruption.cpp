// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/interruption.hpp>

#include <csignal>

namespace attune::app {

namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

void remember(int signal) {
    asked_to_stop = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

void listen_for_interruption() {
    std::signal(SIGINT, remember);
    std::signal(SIGTERM, remember);
}

bool interrupted() {
    return asked_to_stop != 0;
}

} // namespace attune::app
