//! The page's foot: the data, its day and its licence.

use yew::prelude::*;

use crate::messages::fill;
use crate::page::Page;

pub(in crate::page) fn page_foot(page: &Page) -> Html {
    let messages = page.messages();
    let process = &page.collection.process;
    html! {
        <footer class="page-foot">
            <h2>{messages.data_heading}</h2>
            <p><strong>{page.text(&process.name)}</strong>{" · "}{page.text(&process.explanation)}</p>
            <p>
                <a href="./collection.json">{messages.data_download}</a>
                {" · "}
                {fill(messages.data_date, &[("date", &process.date)])}
                {" · "}
                {messages.data_licence}
            </p>
        </footer>
    }
}
