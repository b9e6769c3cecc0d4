#!/usr/bin/env bash
# Runs the kit's scenarios in Kotlin on a desktop JVM with the real library; searches its memory after locking.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need java openjdk-17-jdk-headless
need mvn maven
bindings/generate
bindings/classes
mvn -q -B -f tests/kotlin/pom.xml test
tests/memory/jvm --again
