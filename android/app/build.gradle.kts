import org.jetbrains.kotlin.gradle.dsl.JvmTarget

plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

// Made by `bindings/android` before this build: the bindings and the libraries for phones.
val made = rootDir.resolve("../build")

android {
    namespace = "app.plainsums"
    compileSdk = 35

    defaultConfig {
        applicationId = "app.plainsums"
        minSdk = 26
        targetSdk = 35
        versionCode = 1
        versionName = "0.2.0"
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }

    sourceSets["main"].apply {
        kotlin.srcDirs(made.resolve("kit/kotlin"), "src/main/kotlin")
        res.srcDirs("src/main/res")
        manifest.srcFile("src/main/AndroidManifest.xml")
        jniLibs.srcDirs(made.resolve("android/jniLibs"))
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            vcsInfo.include = false
            proguardFiles("rules.pro")
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }

    // Neither a list of what it was built from, nor who built it, goes into the package.
    dependenciesInfo {
        includeInApk = false
        includeInBundle = false
    }
    packaging { resources.excludes += listOf("META-INF/**", "kotlin/**", "**/*.kotlin_builtins", "DebugProbesKt.bin") }
}

kotlin {
    compilerOptions { jvmTarget.set(JvmTarget.JVM_11) }
}

dependencies {
    implementation("org.jetbrains.kotlin:kotlin-stdlib:2.2.21")
    implementation("net.java.dev.jna:jna:5.17.0@aar")
}

// A package without the library starts on no phone; better none at all.
tasks.named("preBuild") {
    doFirst {
        check(made.resolve("android/jniLibs/arm64-v8a/libkit.so").isFile) { "Run bindings/android first (it needs the NDK)." }
    }
}
