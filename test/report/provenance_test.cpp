// SPDX-License-Identifier: Apache-2.0
#include <attune/report/provenance.hpp>
#include <attune/report/sha256.hpp>

#include <doctest/doctest.h>

namespace attune::report {
namespace {

// NIST, "Secure Hash Standard (SHS)" examples; the last from its long test, a million times "a".
TEST_CASE("a fingerprint is the one that sha256sum prints") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
          == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1'000'000, 'a'))
          == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// Origin: `head -c N /dev/zero | sha256sum`; 55 zero bytes end in one block with their length, 56 do not.
TEST_CASE("the length at the end takes a block of its own where it must") {
    CHECK(sha256(std::string(55, '\0'))
          == "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7");
    CHECK(sha256(std::string(56, '\0'))
          == "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb");
    CHECK(sha256(std::string(64, '\0'))
          == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
}

TEST_CASE("a source file is its bare name, its size and its fingerprint") {
    const SourceFile file = source_file("small.csv", "abc");
    CHECK(file.name == "small.csv");
    CHECK(file.bytes == 3);
    CHECK(file.sha256 == sha256("abc"));
}

} // namespace
} // namespace attune::report
