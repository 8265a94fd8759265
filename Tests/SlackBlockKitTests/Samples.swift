/// One block of each type with every field that it can have, as JSON.
enum Samples {
    static let plain = #"{"type":"plain_text","text":"Go","emoji":true}"#
    static let mrkdwn = #"{"type":"mrkdwn","text":"*Go* <https://example.com/a?b=c&d=e|now>","verbatim":false}"#
    static let confirm =
        #"{"title":\#(plain),"text":\#(mrkdwn),"confirm":\#(plain),"deny":\#(plain),"style":"danger"}"#
    static let option = #"{"text":{"type":"plain_text","text":"One"},"value":"1","description":\#(plain)}"#
    static let markedOption = #"{"text":\#(mrkdwn),"value":"2","description":\#(mrkdwn)}"#
    static let image = #"{"type":"image","image_url":"https://example.com/a.png","alt_text":"A picture"}"#
    static let file = #"{"type":"image","slack_file":{"id":"F012AB3CD"},"alt_text":"A picture"}"#
    static let richText = #"""
        {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"<!channel>"}]}]}
        """#
    static let select = #""placeholder":\#(plain),"confirm":\#(confirm),"focus_on_load":true"#
    static let dispatch = #"{"trigger_actions_on":["on_enter_pressed","on_character_entered"]}"#
    static let workflow = #"""
        {"trigger":{"url":"https://slack.com/shortcuts/Ft1/2","customizable_input_parameters":[{"name":"a","value":"b"}]}}
        """#

    static let button = #"""
        {"type":"button","text":\#(plain),"action_id":"b","url":"https://example.com/","value":"v","style":"primary",
        "confirm":\#(confirm),"accessibility_label":"Go now","agent_prompt":"Ask","agent_prompt_display":"Show"}
        """#

    /// Elements that may stand in an actions block.
    static let actions: [String] = [
        button,
        #"{"type":"workflow_button","text":\#(plain),"workflow":\#(workflow),"action_id":"wb","style":"danger"}"#,
        #"{"type":"checkboxes","action_id":"cb","options":[\#(markedOption)],"initial_options":[\#(markedOption)]}"#,
        #"{"type":"radio_buttons","action_id":"rb","options":[\#(option)],"initial_option":\#(option)}"#,
        #"{"type":"overflow","action_id":"o","options":[{"text":\#(plain),"value":"x","url":"https://example.com/"}]}"#,
        #"{"type":"datepicker","action_id":"dp","initial_date":"2024-07-20",\#(select)}"#,
        #"{"type":"timepicker","action_id":"tp","initial_time":"15:00","timezone":"Europe/Rome",\#(select)}"#,
        #"{"type":"datetimepicker","action_id":"dtp","initial_date_time":1721487600,"focus_on_load":false}"#,
        #"{"type":"static_select","action_id":"ss","options":[\#(option)],"initial_option":\#(option),\#(select)}"#,
        #"{"type":"static_select","action_id":"sg","option_groups":[{"label":\#(plain),"options":[\#(option)]}]}"#,
        #"{"type":"external_select","action_id":"es","initial_option":\#(option),"min_query_length":3,\#(select)}"#,
        #"{"type":"users_select","action_id":"us","initial_user":"U012AB3CD",\#(select)}"#,
        #"""
        {"type":"conversations_select","action_id":"cs","initial_conversation":"C012AB3CD","response_url_enabled":true,
        "default_to_current_conversation":true,
        "filter":{"include":["public","private","im","mpim"],"exclude_bot_users":true,"exclude_external_shared_channels":true}}
        """#,
        #"{"type":"channels_select","action_id":"chs","initial_channel":"C012AB3CD","response_url_enabled":false}"#,
        #"""
        {"type":"multi_static_select","action_id":"ms","options":[\#(option)],"initial_options":[\#(option)],"max_selected_items":1}
        """#,
        #"{"type":"multi_external_select","action_id":"me","initial_options":[\#(option)],"min_query_length":0}"#,
        #"{"type":"multi_users_select","action_id":"mu","initial_users":["U012AB3CD"],"max_selected_items":2}"#,
        #"""
        {"type":"multi_conversations_select","action_id":"mc","initial_conversations":["G012AB3CD"],
        "default_to_current_conversation":false,"filter":{"exclude_bot_users":true}}
        """#,
        #"{"type":"multi_channels_select","action_id":"mch","initial_channels":["C012AB3CD"],\#(select)}"#,
        #"""
        {"type":"rich_text_input","action_id":"rti","initial_value":\#(richText),"min_lines":1,"max_lines":9,
        "dispatch_action_config":\#(dispatch)}
        """#,
    ]

    /// Elements that may stand in an input block.
    static let inputs: [String] = [
        #"""
        {"type":"plain_text_input","action_id":"i","initial_value":"x","multiline":true,"min_length":1,"max_length":9,
        "dispatch_action_config":\#(dispatch),\#(select2)}
        """#,
        #"{"type":"email_text_input","action_id":"i","initial_value":"a@example.com",\#(select2)}"#,
        #"{"type":"url_text_input","action_id":"i","initial_value":"https://example.com",\#(select2)}"#,
        #"""
        {"type":"number_input","is_decimal_allowed":true,"action_id":"i","initial_value":"1.5","min_value":"-2","max_value":"3"}
        """#,
        #"{"type":"file_input","action_id":"i","filetypes":["pdf"],"max_files":10}"#,
    ]
    private static let select2 = #""placeholder":\#(plain),"focus_on_load":true"#

    static let card = #"""
        {"type":"card","block_id":"k","hero_image":\#(image),"icon":\#(file),"title":\#(plain),"subtitle":\#(mrkdwn),
        "body":\#(mrkdwn),"subtext":\#(plain),"actions":[{"type":"button","text":\#(plain),"action_id":"k1"}]}
        """#
    static let task = #"""
        {"type":"task_card","block_id":"t","task_id":"1","title":"Look","status":"complete","details":\#(richText),
        "output":\#(richText),"sources":[{"type":"url","url":"https://example.com/","text":"Page"}]}
        """#
    static let series = #""series":[{"name":"A","data":[{"label":"x","value":1.5}]}]"#
    static let axes = #""axis_config":{"categories":["x"],"x_label":"X","y_label":"Y"}"#

    static let blocks: [String] =
        [
            #"{"type":"section","block_id":"a","text":\#(mrkdwn),"fields":[\#(plain),\#(mrkdwn)],"expand":true}"#,
            #"{"type":"section","text":\#(plain),"accessory":\#(image)}"#,
            #"{"type":"section","fields":[\#(plain)],"accessory":\#(button)}"#,
            #"{"type":"header","block_id":"h","text":\#(plain),"level":2}"#,
            #"{"type":"context","block_id":"c","elements":[\#(plain),\#(mrkdwn),\#(file)]}"#,
            #"{"type":"divider","block_id":"d"}"#,
            #"{"type":"divider"}"#,
            #"{"type":"actions","block_id":"ac","elements":[\#(actions.joined(separator: ","))]}"#,
            #"{"type":"image","block_id":"i","image_url":"https://example.com/a.png","alt_text":"A","title":\#(plain)}"#,
            #"{"type":"image","slack_file":{"url":"https://files.slack.com/a"},"alt_text":"A"}"#,
            #"{"type":"markdown","text":"Heading\n\n| a | b |"}"#,
            #"{"type":"card","title":\#(plain),"slack_icon":{"type":"icon","name":"caret-left"}}"#,
            #"{"type":"carousel","block_id":"ca","elements":[\#(card)]}"#,
            card, task,
            #"{"type":"plan","block_id":"p","title":"Plan","tasks":[{"task_id":"2","title":"Wait","status":"pending"}]}"#,
            #"{"type":"data_visualization","block_id":"v","title":"T","chart":{"type":"pie","segments":[{"label":"a","value":2}]}}"#,
            #"{"type":"data_visualization","title":"T","chart":{"type":"bar",\#(series),\#(axes)}}"#,
            #"{"type":"data_visualization","title":"T","chart":{"type":"line",\#(series),\#(axes)}}"#,
            #"{"type":"data_visualization","title":"T","chart":{"type":"area",\#(series),\#(axes)}}"#,
            #"""
            {"type":"table","block_id":"ta","rows":[[{"type":"raw_text","text":"a","emoji":false},{"type":"raw_number","value":1,"text":"one"}],
            [{"type":"raw_number","value":-2.5},\#(richText)]],"column_settings":[null,{"align":"right","is_wrapped":true}]}
            """#,
            #"""
            {"type":"data_table","block_id":"dt","caption":"C","rows":[[{"type":"raw_text","text":"a"}],[\#(richText)]],
            "page_size":10,"row_header_column_index":0}
            """#,
            #"""
            {"type":"container","block_id":"co","title":\#(plain),"subtitle":\#(mrkdwn),"width":"full","icon":\#(image),
            "is_collapsible":true,"default_collapsed":true,"has_header_divider":false,"child_blocks":[{"type":"divider"}]}
            """#,
            #"{"type":"container","rich_text_title":\#(richText),"has_header_divider":true,"child_blocks":[{"type":"divider"}]}"#,
            #"""
            {"type":"context_actions","block_id":"x","elements":[{"type":"feedback_buttons","action_id":"f",
            "positive_button":{"text":\#(plain),"value":"1","accessibility_label":"Good"},"negative_button":{"text":\#(plain),"value":"0"}},
            {"type":"icon_button","icon":"trash","text":\#(plain),"action_id":"g","value":"v","confirm":\#(confirm),
            "accessibility_label":"Away","visible_to_user_ids":["U012AB3CD"]}]}
            """#,
            #"""
            {"type":"video","block_id":"w","alt_text":"A","title":\#(plain),"thumbnail_url":"https://example.com/t.png",
            "video_url":"https://example.com/v","author_name":"N","description":\#(plain),"provider_icon_url":"https://example.com/i.png",
            "provider_name":"P","title_url":"https://example.com/"}
            """#,
            #"""
            {"type":"rich_text","block_id":"r","elements":[{"type":"rich_text_section","elements":[
            {"type":"text","text":"a","style":{"bold":true,"italic":true,"strike":false,"underline":true,"code":true}},
            {"type":"link","url":"https://example.com/","text":"b","unsafe":true,"style":{"bold":true}},
            {"type":"emoji","name":"wave::skin-tone-3","unicode":"1f44b-1f3fc","skin_tone":3},
            {"type":"user","user_id":"U012AB3CD","style":{"highlight":true,"client_highlight":true,"unlink":true}},
            {"type":"usergroup","usergroup_id":"S012AB3CD"},{"type":"channel","channel_id":"C012AB3CD"},
            {"type":"team","team_id":"T012AB3CD"},{"type":"broadcast","range":"here"},{"type":"color","value":"#a30200"},
            {"type":"date","timestamp":1721487600,"format":"{date_short} at {time}","url":"https://example.com/",
            "fallback":"20 Jul","timezone":"Europe/Rome"}]},
            {"type":"rich_text_list","style":"ordered","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"c"}]}],
            "indent":1,"offset":2,"border":1},
            {"type":"rich_text_preformatted","elements":[{"type":"text","text":"d"}],"border":0,"language":"shell"},
            {"type":"rich_text_quote","elements":[{"type":"link","url":"https://example.com/"}],"border":1}]}
            """#,
        ]
        + inputs.map {
            #"{"type":"input","block_id":"in","label":\#(plain),"element":\#($0),"hint":\#(plain),"optional":true,"dispatch_action":false}"#
        }
}
