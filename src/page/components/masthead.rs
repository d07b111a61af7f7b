//! The page's head: its name, and the choice of language and of light and dark.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::page::components::worded::worded_as;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use query::selection::{Language, Theme};

pub(in crate::page) fn masthead(page: &Page) -> Html {
    let messages = page.messages();
    let header = page.context.landmark("header");
    html! {
        <@{header} class="masthead" part="header">
            <p class="product">
                <span class="product-name" dir="ltr">{messages.product()}</span>
                {worded_as("span", "tagline", messages.tagline())}
                // The scripts listen for it, where there is a desk to go to.
                <a class="own-documents" href="#own-documents" data-own="">{messages.own_documents()}</a>
            </p>
            <div class="preferences">
                {language_chooser(page)}
                {theme_chooser(page)}
            </div>
        </@>
    }
}

fn language_chooser(page: &Page) -> Html {
    let options = Language::ALL.iter().map(|&language| {
        let name = page.catalogue.of(language).language_name();
        let tag = language.tag();
        html! {
            <option key={tag} value={tag} lang={tag} selected={language == page.language}>{name}</option>
        }
    });
    let dispatch = page.dispatch.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(language) = Language::from_tag(&select.value()) {
            dispatch.emit(Action::ChooseLanguage(language));
        }
    };
    html! {
        <label class="choice">
            {worded_as("span", "visually-hidden", page.messages().language_label())}
            <select name="lang" autocomplete="off" {onchange}>{for options}</select>
        </label>
    }
}

fn theme_chooser(page: &Page) -> Html {
    let messages = page.messages();
    let options = Theme::ALL.iter().map(|&theme| {
        let value = theme.as_str();
        let name = messages.theme(theme);
        html! { <option key={value} {value} selected={theme == page.selection.preferences.theme}>{name}</option> }
    });
    let dispatch = page.dispatch.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(theme) = Theme::from_word(&select.value()) {
            dispatch.emit(Action::ChooseTheme(theme));
        }
    };
    html! {
        <label class="choice">
            {worded_as("span", "visually-hidden", messages.theme_label())}
            <select name="theme" autocomplete="off" {onchange}>{for options}</select>
        </label>
    }
}
