// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/progress.hpp>
#include <attune/timeline/time.hpp>

#include <functional>
#include <iosfwd>
#include <string>

namespace attune::app {

/// The progress of a verb: it stops where Ctrl-C was pressed, and nothing more.
class QuietProgress : public Progress {
public:
    bool stop_wanted() const override;
};

/// Draws one line on a terminal, `████████░░░░░░░░  52 %  1,000 shifts`, once the work has taken a second, at
/// most ten times a second; leaves no trace when it is done.
class ProgressBar : public QuietProgress {
public:
    /// `clock` tells the time since any moment.
    ProgressBar(std::ostream& terminal, std::function<Seconds()> clock);
    ~ProgressBar() override;

    void at(double fraction) override;
    void note(std::string_view what) override;

private:
    void draw();

    std::ostream& terminal_;
    std::function<Seconds()> clock_;
    Seconds next_drawing_;
    double fraction_ = 0;
    std::string note_;
    bool drawn_ = false;
};

} // namespace attune::app
