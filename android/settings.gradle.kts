// A release build for Android Studio, which needs Google's repository and an SDK; the tests here run with Maven (pom.xml).
// android/packing/test_builds.py holds the two together.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode.set(RepositoriesMode.FAIL_ON_PROJECT_REPOS)
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "sums"
include(":app")
