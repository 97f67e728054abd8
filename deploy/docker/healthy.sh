#!/bin/bash
# Whether the service whose management port is $1 is ready. Bash's own sockets: an image needs no client for this.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
