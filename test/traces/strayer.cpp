// SPDX-License-Identifier: Apache-2.0
// Does what attune must never do, so that the test of its traces can be seen to fail: `socket` opens one and
// closes it, `file PATH` reads a file, `child` opens a socket in another process.
#include <fcntl.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

int open_socket() {
    const int opened = socket(AF_INET, SOCK_STREAM, 0);
    return opened < 0 ? 1 : close(opened);
}

int open_socket_in_a_child() {
    const pid_t child = fork();
    if (child == 0) _exit(open_socket());
    int status = 0;
    return waitpid(child, &status, 0) == child ? status : 1;
}

} // namespace

int main(int count, char** words) {
    const std::string_view wish = count > 1 ? words[1] : "";
    if (wish == "socket") return open_socket();
    if (wish == "child") return open_socket_in_a_child();
    if (wish == "file" && count > 2) return close(open(words[2], O_RDONLY));
    return 0;
}
