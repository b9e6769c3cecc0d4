// Made by bindings/look/generate
package app.plainsums.look

import app.plainsums.R
import app.plainsums.gateway.Icon

/** The picture of that name, in white lines, to be tinted. */
fun drawableOf(icon: Icon): Int = when (icon) {
    Icon.ACCOUNT -> R.drawable.icon_account
    Icon.ADD -> R.drawable.icon_add
    Icon.ADVICE -> R.drawable.icon_advice
    Icon.CALENDAR -> R.drawable.icon_calendar
    Icon.CARD -> R.drawable.icon_card
    Icon.CHAT -> R.drawable.icon_chat
    Icon.CHECK -> R.drawable.icon_check
    Icon.CLOCK -> R.drawable.icon_clock
    Icon.COPY -> R.drawable.icon_copy
    Icon.DANGER -> R.drawable.icon_danger
    Icon.DEMAND -> R.drawable.icon_demand
    Icon.DOCUMENT -> R.drawable.icon_document
    Icon.DOOR -> R.drawable.icon_door
    Icon.EDIT -> R.drawable.icon_edit
    Icon.FLAG -> R.drawable.icon_flag
    Icon.HAND -> R.drawable.icon_hand
    Icon.HEART -> R.drawable.icon_heart
    Icon.HIDE -> R.drawable.icon_hide
    Icon.INFO -> R.drawable.icon_info
    Icon.KEEP -> R.drawable.icon_keep
    Icon.KEY -> R.drawable.icon_key
    Icon.LEAVE -> R.drawable.icon_leave
    Icon.LINK -> R.drawable.icon_link
    Icon.LOCK -> R.drawable.icon_lock
    Icon.LOOK -> R.drawable.icon_look
    Icon.MAIL -> R.drawable.icon_mail
    Icon.MONEY -> R.drawable.icon_money
    Icon.MUTE -> R.drawable.icon_mute
    Icon.NOTE -> R.drawable.icon_note
    Icon.PEOPLE -> R.drawable.icon_people
    Icon.PHONE -> R.drawable.icon_phone
    Icon.PICTURE -> R.drawable.icon_picture
    Icon.PLAN -> R.drawable.icon_plan
    Icon.RELAY -> R.drawable.icon_relay
    Icon.SAVE -> R.drawable.icon_save
    Icon.SCHOOL -> R.drawable.icon_school
    Icon.SCREENSHOT -> R.drawable.icon_screenshot
    Icon.SEARCH -> R.drawable.icon_search
    Icon.SETTINGS -> R.drawable.icon_settings
    Icon.SHARE -> R.drawable.icon_share
    Icon.SHIELD -> R.drawable.icon_shield
    Icon.SIGN -> R.drawable.icon_sign
    Icon.SOUND -> R.drawable.icon_sound
    Icon.TEXT -> R.drawable.icon_text
    Icon.TRAIL -> R.drawable.icon_trail
    Icon.TRASH -> R.drawable.icon_trash
    Icon.TURN -> R.drawable.icon_turn
    Icon.UNDO -> R.drawable.icon_undo
    Icon.VIDEO -> R.drawable.icon_video
    Icon.WARN -> R.drawable.icon_warn
    Icon.WEB -> R.drawable.icon_web
    Icon.WHO -> R.drawable.icon_who
}
