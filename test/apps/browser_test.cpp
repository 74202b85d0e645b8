// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/browser.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace attune::app;
namespace fs = std::filesystem;

TEST_CASE("a path becomes an address that a browser can not take for anything else") {
    CHECK(file_url("/home/a b/report.html") == "file:///home/a%20b/report.html");
    CHECK(file_url("/tmp/r#1?.html") == "file:///tmp/r%231%3F.html");
    CHECK(file_url("/tmp/\xC3\xA4.html") == "file:///tmp/%C3%A4.html");
}

TEST_CASE("the browser is kept from the network, and from its sandbox only as root") {
    const auto printing = [](bool is_root) {
        return printing_arguments("/a.html", "/a.pdf", "/profile", is_root);
    };
    const auto has = [](const std::vector<std::string>& all, const std::string& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    for (const bool is_root : {false, true}) {
        const auto arguments = printing(is_root);
        for (const char* wanted :
             {"--headless", "--disable-background-networking", "--disable-component-update", "--disable-sync",
              "--no-pdf-header-footer", "--user-data-dir=/profile", "--print-to-pdf=/a.pdf"})
            CHECK(has(arguments, wanted));
        CHECK(has(arguments, "--no-sandbox") == is_root);
        CHECK(arguments.back() == "file:///a.html");
    }
}

TEST_CASE("a browser is looked for in the folders of the search path, in their order, and nowhere else") {
    const fs::path folder = fs::temp_directory_path() / "attune-browser-test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::ofstream{folder / "google-chrome"} << "#!/bin/sh\n";
    std::ofstream{folder / "chromium"} << "not a program\n";
    fs::permissions(folder / "google-chrome", fs::perms::owner_all);
    fs::permissions(folder / "chromium", fs::perms::owner_read);
    CHECK(find_browser("/nowhere:" + folder.string()) == folder / "google-chrome");
    CHECK(!find_browser("/nowhere"));
    CHECK(!find_browser(""));
    CHECK(!find_browser("."));
    fs::remove_all(folder);
}
