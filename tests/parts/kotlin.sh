#!/usr/bin/env bash
# Kotlin on a desktop JVM: the scenarios of the boundary on the real library; what the machine holds after a locking.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need java openjdk-17-jdk-headless
need mvn maven
bindings/generate
bindings/classes
mvn -q -B -f tests/kotlin/pom.xml test
tests/memory/jvm --again
