command-templates = templates of proposals
command-price = price lists
dialogue-paper = a file for the department
papers-template = <b>Templates of proposals</b>
papers-price = <b>Price lists</b>
papers-none-template = <b>No templates yet.</b> The head adds them.
papers-none-price = <b>No price lists yet.</b> The head adds them.
paper-label = { $name } · { $day }
paper-caption = <b>{ $name }</b>, { $day }, version { $version }
paper-button-add = Add or renew
paper-button-readers = Who opened it
paper-button-open = Open
paper-button-list = To the list
paper-button-withdraw = Withdraw
paper-button-name = Call it “{ $name }”
paper-ask-template = Send the file of the template, or its text.
paper-ask-price = Send the file of the price list.
paper-ask-name = What is it called? The same name makes a new version.
paper-published = <b>{ $name }</b>, version { $version }: everybody has it now, and will hear of it.
paper-readers = <b>{ $name }</b>: opened by { $opened } of { $total }
paper-read-by = ✓ { $name }, { $moment }
paper-unread-by = — { $name }
paper-withdrawn = Withdrawn.
paper-new-template =
    { $version ->
        [1] <b>A new template of proposals: { $name }</b>, { $day }
       *[other] <b>The template is renewed: { $name }</b>, { $day }
    }
paper-new-price =
    { $version ->
        [1] <b>A new price list: { $name }</b>, { $day }
       *[other] <b>The price list is renewed: { $name }</b>, { $day }
    }
refusal-paper-not-found = That file is gone. The lists: /templates, /price
notice-name-paper_new = new file of the department
why-rule-paper_new = The head added a template or a price list. If you don’t open it, I remind you once more on the next working day.
