#!/usr/bin/env bash
# Tests the Android shell on a desktop JVM, with the real framework and the real core, on API 26 and 35.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need java openjdk-17-jdk-headless
need mvn maven
bindings/generate
bindings/classes
mvn -q -B -f android/pom.xml test
