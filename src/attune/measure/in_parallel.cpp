// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/in_parallel.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace attune::measure {
namespace {

/// Stretches that the threads take one after the other.
class Stock {
public:
    Stock(std::size_t size, std::size_t stretch) : size_{size}, stretch_{stretch} {}

    bool take(std::size_t& first, std::size_t& last) {
        if (stopped_) return false;
        first = next_.fetch_add(stretch_);
        last = std::min(first + stretch_, size_);
        return first < size_;
    }

    void stop() { stopped_ = true; }
    bool stopped() const { return stopped_; }
    double done() const { return std::min(1.0, static_cast<double>(next_) / static_cast<double>(size_)); }

private:
    std::size_t size_;
    std::size_t stretch_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> stopped_{false};
};

unsigned at_once(unsigned threads, std::size_t bytes_each) {
    constexpr std::size_t bytes_together = 16'000'000;
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    if (bytes_each == 0) return threads;
    const std::size_t fitting = std::max<std::size_t>(1, bytes_together / bytes_each);
    return static_cast<unsigned>(std::min<std::size_t>(threads, fitting));
}

} // namespace

void in_parallel(std::size_t size, unsigned threads, Progress& progress,
                 const std::function<void(std::size_t first, std::size_t last)>& work,
                 std::size_t bytes_each) {
    if (size == 0) return;
    if (progress.stop_wanted())
        throw Stopped{}; // the others may leave this thread nothing after which to ask
    threads = at_once(threads, bytes_each);
    Stock stock{size, std::max<std::size_t>(1, size / (threads * 16UL))};
    std::exception_ptr failure;
    std::mutex failing;
    const auto take_all = [&](Progress* asked) {
        std::size_t first = 0;
        std::size_t last = 0;
        while (stock.take(first, last)) {
            try {
                work(first, last);
            } catch (...) {
                const std::lock_guard lock{failing};
                failure = std::current_exception();
                stock.stop();
            }
            if (!asked) continue;
            asked->at(stock.done());
            if (asked->stop_wanted()) stock.stop();
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back(take_all, nullptr);
        take_all(&progress);
    }
    if (failure) std::rethrow_exception(failure);
    if (stock.stopped()) throw Stopped{};
}

} // namespace attune::measure
