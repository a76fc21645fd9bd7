# Runs a program and tells on file descriptor 3 what it took, start-up and all, as the system counts it: milliseconds of wall
# time and of processor time (user and system), bytes of memory at the highest. A program starts as a copy of this one, so
# that less memory than this one has (floor) can't be told.
import json
import os
import resource
import sys
import time

start = time.perf_counter()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_CLOSE, 3)])
_, status, used = os.wait4(pid, 0)
wall = time.perf_counter() - start
unit = 1 if sys.platform == "darwin" else 1024
own = resource.getrusage(resource.RUSAGE_SELF)
took = {
    "wall": wall * 1e3,
    "cpu": (used.ru_utime + used.ru_stime) * 1e3,
    "rss": used.ru_maxrss * unit,
    "floor": own.ru_maxrss * unit,
}
os.write(3, json.dumps(took).encode())
sys.exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
