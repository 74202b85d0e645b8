// SPDX-License-Identifier: Apache-2.0
// Reads every file of a folder with the fuzz entry: a fuzzer without the fuzzing, for any compiler.

#include <fuzz/feed.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

int main(int count, char** words) {
    if (count != 2 || !std::filesystem::is_directory(words[1])) {
        std::cerr << "one folder of inputs is needed\n";
        return 64;
    }
    int inputs = 0;
    for (const auto& entry : std::filesystem::directory_iterator{words[1]}) {
        std::cout << entry.path().filename().string() << std::endl; // the last line names the culprit
        std::ifstream file{entry.path(), std::ios::binary};
        const std::vector<char> bytes{std::istreambuf_iterator<char>{file}, {}};
        const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
        LLVMFuzzerTestOneInput(input.data(), input.size());
        ++inputs;
    }
    std::cout << inputs << " inputs\n";
    return inputs == 0 ? 1 : 0;
}
