//! What a person can do, with the real core, through events and views only.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files must fail")]

mod app {
    mod advice;
    mod alike;
    mod around;
    mod bringing;
    mod calculator;
    mod codes;
    mod copies;
    mod copy_pages;
    mod damage;
    mod erasing;
    mod exits;
    mod film;
    mod for_a_force;
    mod forms;
    mod fuzzed;
    mod handing;
    mod help;
    mod hidden;
    mod home;
    mod keep;
    mod keep_file_pages;
    mod keep_files;
    mod keep_pages;
    mod kept;
    mod kept_pages;
    mod keys;
    mod leaving;
    mod locking;
    mod more_pages;
    mod open;
    mod orders;
    mod pages;
    mod place;
    mod plan;
    mod pseudo;
    mod reading;
    mod reviewed;
    mod second;
    mod second_code;
    mod settings;
    mod setup;
    mod setup_pages;
    mod shelf;
    mod show;
    mod tell;
    mod telling;
    mod walk;
}
