#!/usr/bin/env bash
# The Android shell on a desktop JVM: the real framework, the real core, API 26 and 35.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need java openjdk-17-jdk-headless
need mvn maven
bindings/generate
bindings/classes
mvn -q -B -f android/pom.xml test
